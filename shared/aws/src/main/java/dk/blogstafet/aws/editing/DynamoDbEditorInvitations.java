package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.EditorInvitations;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.InvitationId;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.editing.StaleActionException;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Invitations of editors in the table of their keys.
public final class DynamoDbEditorInvitations implements EditorInvitations {
  private final TableReader editors;

  public DynamoDbEditorInvitations(DynamoDbClient client, String editorsTable) {
    this.editors = new TableReader(client, editorsTable);
  }

  /// One GetItem.
  @Override
  public Optional<EditorInvitation> find(InvitationId id) {
    return editors
        .get(EditorTableKeys.invitation(id))
        .map(row -> EditorInvitationRow.read(id, row));
  }

  /// One Query and one TransactWriteItems of up to four rows.
  @Override
  public void invite(SignedAction act, EditorInvitation invitation) {
    var transaction = new GuardedTransaction(editors);
    transaction.putNew(EditorInvitationRow.write(invitation));
    new SignedAuditWriter(editors, act).record(transaction, () -> SignedChange.of(invitation));
    write(transaction);
  }

  /// One Query and one TransactWriteItems of up to five rows.
  @Override
  public void admit(SignedAction act, EditorInvitation used, Optional<EditorKey> inviter) {
    var transaction = new GuardedTransaction(editors);
    transaction.putNew(EditorKeyRow.write(act.key()));
    transaction.guard(
        editors, EditorInvitationRow.write(used), EditorInvitationRow.VERSION, used.version() - 1L);
    inviter.ifPresent(key ->
        transaction.guard(
            editors, EditorTableKeys.key(key.id()), EditorKeyRow.VERSION, key.version()));
    new SignedAuditWriter(editors, act).keep(transaction, SignedChange.ofDevice(act.key()));
    write(transaction);
  }

  private static void write(GuardedTransaction transaction) {
    if (!transaction.write()) {
      throw new StaleActionException();
    }
  }
}
