package dk.blogstafet.manageturns;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.reply.ReplyCase;

/// Stores editors' changes of requests for replies, each in one transaction with its receipt and
/// audit entry.
interface SignedReplies {
  /// Stores a version of a case.
  ///
  /// @param result for the audit log and for the sender
  /// @return false if the case was changed concurrently; nothing was stored
  /// @throws dk.blogstafet.editing.StaleActionException if the key has changed or the request was
  ///   already handled
  boolean update(SignedAction act, ReplyCase then, ActionResult result);
}
