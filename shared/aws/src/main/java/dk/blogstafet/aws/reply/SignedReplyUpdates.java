package dk.blogstafet.aws.reply;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.editing.SignedAuditWriter;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.reply.ReplyCase;
import java.time.InstantSource;

/// Stores editors' changes of cases with their receipts and audit entries, in one transaction.
public final class SignedReplyUpdates {
  private final TableReader manuscripts;
  private final TableReader editors;
  private final InstantSource clock;

  /// @param clock decides when cases expire
  public SignedReplyUpdates(TableReader manuscripts, TableReader editors, InstantSource clock) {
    this.manuscripts = manuscripts;
    this.editors = editors;
    this.clock = clock;
  }

  /// Stores a version of a case. One Query and one TransactWriteItems of up to six rows.
  ///
  /// @param result for the audit log and for the sender
  /// @return false if the case was changed concurrently; nothing was stored
  /// @throws dk.blogstafet.editing.StaleActionException if the key has changed or the request was
  ///   already handled
  public boolean update(SignedAction act, ReplyCase then, ActionResult result) {
    var transaction = new GuardedTransaction(manuscripts);
    ReplyCaseRow.add(transaction, then, clock.instant());
    new SignedAuditWriter(editors, act).record(transaction, () -> SignedChange.of(result));
    return transaction.write();
  }
}
