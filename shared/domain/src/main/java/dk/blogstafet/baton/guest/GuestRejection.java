package dk.blogstafet.baton.guest;

/// Why an author's act is rejected.
public enum GuestRejection {
  /// The turn is in another state, perhaps since the page was shown.
  OTHER_STATE,
  /// Another author has the baton.
  BATON_TAKEN,
  /// The text has errors.
  INVALID_TEXT,
  /// The text was changed in another window.
  TEXT_CHANGED,
  /// The proposal no longer fits the text.
  PROPOSAL_OUTDATED,
  /// The deadline was moved before; the editors are asked.
  ALREADY_POSTPONED
}
