package dk.blogstafet.aws.issue;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.editing.SignedAuditWriter;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueUpdate;

/// Stores editors' changes of issues with their receipts and audit entries: one transaction of both
/// tables.
public final class SignedIssueUpdates {
  private final TableReader subscribers;
  private final TableReader editors;

  public SignedIssueUpdates(TableReader subscribers, TableReader editors) {
    this.subscribers = subscribers;
    this.editors = editors;
  }

  /// Stores a change. One Query and one TransactWriteItems of up to six rows.
  ///
  /// @param update of an issue, a relay or the site, without a batch or a line
  /// @param result for the audit log and for the sender
  /// @return false if any of it was changed concurrently; nothing was stored
  /// @throws dk.blogstafet.editing.StaleActionException if the key has changed or the request was
  ///   already handled
  public boolean update(SignedAction act, IssueUpdate update, ActionResult result) {
    if (update.batch().isPresent() || update.line().isPresent()) {
      throw new IllegalArgumentException("Editors change no batches and no lines");
    }
    var transaction = new GuardedTransaction(subscribers);
    update.issue().ifPresent(it -> add(transaction, it));
    update
        .relay()
        .ifPresent(it ->
            put(transaction, RelayMailingRow.write(it), RelayMailingRow.VERSION, it.version()));
    update
        .site()
        .ifPresent(
            it -> put(transaction, SiteMailingRow.write(it), SiteMailingRow.VERSION, it.version()));
    new SignedAuditWriter(editors, act).record(transaction, () -> SignedChange.of(result));
    return transaction.write();
  }

  private static void add(GuardedTransaction transaction, Issue then) {
    put(transaction, IssueRow.write(then), IssueRow.VERSION, then.version());
    if (then.state().isFinal()) {
      transaction.delete(IssueTableKeys.openIssue(then.key()));
    } else if (then.version() == 1) {
      transaction.put(IssueRow.marker(then.key()));
    }
  }

  private static void put(
      GuardedTransaction transaction, ItemReader.ItemBuilder row, String name, int version) {
    if (version == 1) {
      transaction.putUnique(row);
    } else {
      transaction.putOver(row, name, version - 1L);
    }
  }
}
