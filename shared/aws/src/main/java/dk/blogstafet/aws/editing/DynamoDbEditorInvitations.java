package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.admission.AdmissionChange;
import dk.blogstafet.editing.admission.EditorInvitations;
import dk.blogstafet.editing.admission.EditorMailTask;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.InvitationId;
import dk.blogstafet.editing.passkey.Passkey;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Invitations of editors in the table of their keys.
public final class DynamoDbEditorInvitations implements EditorInvitations {
  private final TableReader editors;
  private final Optional<TableReader> manuscripts;

  /// Creates the store where no invitations are mailed.
  public DynamoDbEditorInvitations(DynamoDbClient client, String editorsTable) {
    this.editors = new TableReader(client, editorsTable);
    this.manuscripts = Optional.empty();
  }

  /// @param manuscriptsTable with the outbox of editors' mails
  public DynamoDbEditorInvitations(
      DynamoDbClient client, String editorsTable, String manuscriptsTable) {
    this.editors = new TableReader(client, editorsTable);
    this.manuscripts = Optional.of(new TableReader(client, manuscriptsTable));
  }

  /// One GetItem.
  @Override
  public Optional<EditorInvitation> find(InvitationId id) {
    return editors.get(EditorTableKeys.invitation(id)).map(EditorInvitationRow::read);
  }

  /// One Query for each 1 MB of invitations.
  @Override
  public List<EditorInvitation> all() {
    return editors.all(EditorTableKeys.invitations(), EditorInvitationRow::read);
  }

  /// One Query and one TransactWriteItems of up to six rows.
  @Override
  public void cancel(SignedAction act, EditorInvitation cancelled) {
    var transaction = new GuardedTransaction(editors);
    transaction.putOver(
        EditorInvitationRow.write(cancelled),
        EditorInvitationRow.VERSION,
        cancelled.version() - 1L);
    var change = SignedChange.ofCancellation(cancelled);
    new SignedAuditWriter(editors, act).record(transaction, () -> change);
    write(transaction);
  }

  /// One Query and one TransactWriteItems of up to seven rows.
  @Override
  public void invite(SignedAction act, EditorInvitation invitation, Optional<EditorMailTask> mail) {
    var transaction = new GuardedTransaction(editors);
    transaction.putNew(EditorInvitationRow.write(invitation));
    new SignedAuditWriter(editors, act).record(transaction, () -> SignedChange.of(invitation));
    mail.ifPresent(it -> add(transaction, it));
    write(transaction);
  }

  /// One Query and one TransactWriteItems of up to ten rows.
  @Override
  public void admit(SignedAction act, AdmissionChange change) {
    var transaction = new GuardedTransaction(editors);
    var writer = new SignedAuditWriter(editors, act);
    transaction.putNew(EditorKeyRow.write(act.key()));
    change.invitation().ifPresent(it -> replace(transaction, it));
    change.inviter().ifPresent(key -> check(transaction, key));
    change.editors(act.key()).forEach(it -> writer.checkEditor(transaction, it));
    change.inviterPasskey().ifPresent(it -> writer.checkPasskey(transaction, it));
    change.opened().ifPresent(it -> transaction.putUnique(EditorAccountRow.write(it)));
    change.added().ifPresent(it -> transaction.putUnique(PasskeyRow.write(it)));
    change.passkey().ifPresent(it -> replace(transaction, it));
    writer.keep(transaction, SignedChange.ofDevice(act.key()));
    change.mail().ifPresent(it -> add(transaction, it));
    write(transaction);
  }

  private void add(GuardedTransaction transaction, EditorMailTask mail) {
    manuscripts.ifPresent(table ->
        transaction.in(table, StaleActionException::new).put(DynamoDbEditorOutbox.row(mail)));
  }

  private void replace(GuardedTransaction transaction, EditorInvitation invitation) {
    transaction.guard(
        editors,
        EditorInvitationRow.write(invitation),
        EditorInvitationRow.VERSION,
        invitation.version() - 1L);
  }

  private void replace(GuardedTransaction transaction, Passkey passkey) {
    transaction.guard(
        editors, PasskeyRow.write(passkey), PasskeyRow.VERSION, passkey.version() - 1L);
  }

  private void check(GuardedTransaction transaction, EditorKey inviter) {
    var key = EditorTableKeys.key(inviter.id());
    transaction.guard(editors, key, EditorKeyRow.VERSION, inviter.version());
  }

  private static void write(GuardedTransaction transaction) {
    if (!transaction.write()) {
      throw new StaleActionException();
    }
  }
}
