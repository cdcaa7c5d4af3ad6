package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.editing.SignedAuditWriter;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.editor.TurnRelays;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.SignedChange;

/// Stores editors' changes of turns with their receipts and audit entries: one transaction of all
/// tables that change.
public final class SignedTurnUpdates {
  private final TableReader posts;
  private final TableReader manuscripts;
  private final TableReader editors;

  public SignedTurnUpdates(TableReader posts, TableReader manuscripts, TableReader editors) {
    this.posts = posts;
    this.manuscripts = manuscripts;
    this.editors = editors;
  }

  /// Stores a change. One Query and one TransactWriteItems of up to 15 rows.
  ///
  /// @param update that erases nothing
  /// @param result for the audit log and for the sender
  /// @return false if any of it was changed concurrently; nothing was stored
  /// @throws dk.blogstafet.editing.StaleActionException if the key has changed or the request was
  ///   already handled
  public boolean update(SignedAction act, TurnUpdate update, ActionResult result) {
    if (update.erases()) {
      throw new IllegalArgumentException("Editors erase no turns");
    }
    var transaction = new GuardedTransaction(manuscripts);
    TurnUpdateRows.add(transaction, update);
    new SignedAuditWriter(editors, act).record(transaction, () -> SignedChange.of(result));
    return transaction.write();
  }

  /// Returns relays whose commits of a turn's post have the action's receipt and audit entry: those
  /// of the post's publication.
  public TurnRelays relays(SignedAction act) {
    return new DynamoDbTurnRelays(posts, manuscripts, new SignedAuditWriter(editors, act));
  }
}
