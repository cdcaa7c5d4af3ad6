package dk.blogstafet.manageturns;

import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.SignedAction;

/// Stores editors' changes of turns, each in one transaction with its receipt and audit entry.
interface SignedTurns {
  /// Stores a change.
  ///
  /// @param result for the audit log and for the sender
  /// @return false if any of it was changed concurrently; nothing was stored
  /// @throws dk.blogstafet.editing.StaleActionException if the key has changed or the request was
  ///   already handled
  boolean update(SignedAction act, TurnUpdate update, ActionResult result);
}
