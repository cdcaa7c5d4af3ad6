package dk.blogstafet.aws;

import dk.blogstafet.editing.ActionReceipt;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.AuditChain;
import dk.blogstafet.editing.ContentHashes;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import java.util.List;
import java.util.Optional;

/// Adds an action's receipt and audit entry to its transaction, and requires that the action's key
/// is unchanged.
final class SignedAuditWriter implements AuditWriter {
  private final TableReader editors;
  private final SignedAction act;

  SignedAuditWriter(TableReader editors, SignedAction act) {
    this.editors = editors;
    this.act = act;
  }

  @Override
  public Optional<RelayChange.ChangeCause> cause() {
    return Optional.of(act.cause());
  }

  @Override
  public void open(GuardedTransaction transaction, RelaySnapshot then) {
    var result = ActionResult.ofRelay(ActionType.OPEN_RELAY, 0, then);
    keep(transaction, result, ContentHashes.of(then.relay()));
  }

  @Override
  public void describe(GuardedTransaction transaction, RelaySnapshot seen, RelaySnapshot then) {
    var result = ActionResult.ofRelay(ActionType.DESCRIBE_RELAY, seen.version(), then);
    keep(transaction, result, ContentHashes.of(seen.relay(), then.relay()));
  }

  @Override
  public void describe(GuardedTransaction transaction, Revision seen, Site updated) {
    var from = Math.toIntExact(seen.number());
    keep(transaction, ActionResult.ofSite(from, from + 1), ContentHashes.of(updated));
  }

  @Override
  public void record(GuardedTransaction transaction, RelaySnapshot then, List<PostChange> changes) {
    if (changes.size() != 1) {
      throw new IllegalArgumentException(
          "A signed action must have one change, not " + changes.size());
    }
    var change = changes.getFirst();
    keep(transaction, ActionResult.of(then, change), ContentHashes.of(change));
  }

  private void keep(GuardedTransaction transaction, ActionResult result, ContentHashes hashes) {
    checkKey(transaction);
    keepWithoutKey(transaction, result, hashes);
  }

  /// Adds the receipt and the entry, and leaves the key to the caller.
  void keepWithoutKey(GuardedTransaction transaction, ActionResult result, ContentHashes hashes) {
    keepReceipt(transaction, result);
    var last = editors.last(EditorTableKeys.chain(result.chain()), 1, AuditEntryRow::read);
    var entry = AuditChain.next(last.stream().findFirst(), act, result, hashes);
    transaction.append(editors, AuditEntryRow.write(entry));
  }

  void keepReceipt(GuardedTransaction transaction, ActionResult result) {
    transaction.guard(
        editors, ActionReceiptRow.write(ActionReceipt.of(act, result), act.at()), act.at());
  }

  void checkKey(GuardedTransaction transaction) {
    if (act.key().isStored()) {
      var key = EditorTableKeys.key(act.key().id());
      transaction.guard(editors, key, EditorKeyRow.VERSION, act.key().version());
    }
  }
}
