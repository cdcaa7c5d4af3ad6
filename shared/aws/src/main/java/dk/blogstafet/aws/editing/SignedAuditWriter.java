package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.relay.AuditWriter;
import dk.blogstafet.editing.ActionReceipt;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.AuditChain;
import dk.blogstafet.editing.EditorChange;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.relay.RelayChange;
import java.util.Optional;
import java.util.function.Supplier;

/// Adds an action's receipt and audit entry to its transaction, and requires that the action's key
/// is unchanged.
public final class SignedAuditWriter implements AuditWriter {
  private final TableReader editors;
  private final SignedAction act;

  public SignedAuditWriter(TableReader editors, SignedAction act) {
    this.editors = editors;
    this.act = act;
  }

  @Override
  public Optional<RelayChange.ChangeCause> cause() {
    return Optional.of(act.cause());
  }

  @Override
  public void record(GuardedTransaction transaction, Supplier<SignedChange> change) {
    checkKey(transaction);
    keep(transaction, change.get());
  }

  /// Adds the receipt and the entry, and leaves the key to the caller.
  void keep(GuardedTransaction transaction, SignedChange change) {
    var result = change.result();
    keepReceipt(transaction, result);
    var last = editors.last(EditorTableKeys.chain(result.chain()), 1, AuditEntryRow::read);
    var entry = AuditChain.next(last.stream().findFirst(), act, change);
    transaction.append(editors, AuditEntryRow.write(entry));
  }

  void keepReceipt(GuardedTransaction transaction, ActionResult result) {
    transaction.guard(
        editors, ActionReceiptRow.write(ActionReceipt.of(act, result), act.at()), act.at());
  }

  /// Requires that the key is unchanged.
  void checkVersion(GuardedTransaction transaction) {
    if (act.key().isStored()) {
      var key = EditorTableKeys.key(act.key().id());
      transaction.guard(editors, key, EditorKeyRow.VERSION, act.key().version());
    }
  }

  /// Requires that the key is unchanged, and that its editor and its passkey still have access.
  void checkKey(GuardedTransaction transaction) {
    checkVersion(transaction);
    checkAccess(transaction);
  }

  /// Requires the same, except for the editor or the passkey that the action changes: a transaction
  /// can check a row only once, and the change checks its own.
  void checkKey(GuardedTransaction transaction, EditorChange change) {
    checkVersion(transaction);
    var device = act.key().device();
    device
        .map(DeviceMembership::editor)
        .filter(id -> change.editor().filter(it -> it.id().equals(id)).isEmpty())
        .ifPresent(id -> checkEditor(transaction, id));
    device
        .flatMap(DeviceMembership::passkey)
        .filter(id -> change.passkey().filter(it -> it.id().equals(id)).isEmpty())
        .ifPresent(id -> checkPasskey(transaction, id));
  }

  /// Requires that the editor and the passkey of the action's device still have access.
  void checkAccess(GuardedTransaction transaction) {
    act.key()
        .device()
        .ifPresent(it -> {
          checkEditor(transaction, it.editor());
          it.passkey().ifPresent(passkey -> checkPasskey(transaction, passkey));
        });
  }

  /// Requires that an editor still has access.
  void checkEditor(GuardedTransaction transaction, EditorId id) {
    transaction.guardWithout(editors, EditorTableKeys.editor(id), EditorAccountRow.REVOKED);
  }

  /// Requires that a passkey isn't revoked.
  void checkPasskey(GuardedTransaction transaction, PasskeyId id) {
    transaction.guardWithout(editors, EditorTableKeys.passkey(id), PasskeyRow.REVOKED);
  }
}
