package dk.blogstafet.baton.guest;

import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.turn.Turn;

/// What the token of a link to the final approval leads to.
public sealed interface ApprovalLookup {
  /// The author can approve this text.
  record Open(Turn turn, DraftContent content) implements ApprovalLookup {}

  /// The link was used, was replaced or is too old, or was never valid.
  record Invalid() implements ApprovalLookup {}
}
