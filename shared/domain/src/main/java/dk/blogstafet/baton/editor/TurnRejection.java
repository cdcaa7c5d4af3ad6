package dk.blogstafet.baton.editor;

/// Why an editor's act is rejected.
public enum TurnRejection {
  /// The turn is in another state.
  OTHER_STATE,
  /// Another turn of the relay has the baton, or is invited to take it.
  BATON_TAKEN,
  /// The person has a turn in the relay that is not over.
  ALREADY_INVITED,
  /// The person wants no invitations.
  SUPPRESSED,
  /// The relay is closed.
  RELAY_CLOSED,
  /// The author's contact data are erased.
  NO_CONTACT,
  /// The author has not approved the text, and no reason is given.
  NOT_APPROVED,
  /// The text changed after it was approved.
  TEXT_CHANGED,
  /// The turn has too many comments.
  TOO_MANY_COMMENTS,
  /// A post with the same date and title exists.
  POST_EXISTS,
  /// The relay was changed by too many others at once: try again.
  BUSY
}
