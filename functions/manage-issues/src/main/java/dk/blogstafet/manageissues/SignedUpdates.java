package dk.blogstafet.manageissues;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.newsletter.issue.IssueUpdate;

/// Stores editors' changes, each in one transaction with its receipt and audit entry.
@FunctionalInterface
interface SignedUpdates {
  /// Stores a change.
  ///
  /// @param result for the audit log and for the sender
  /// @return false if any of it was changed concurrently; nothing was stored
  /// @throws dk.blogstafet.editing.StaleActionException if the key has changed or the request was
  ///   already handled
  boolean update(SignedAction act, IssueUpdate update, ActionResult result);
}
