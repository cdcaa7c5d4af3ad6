package dk.blogstafet.newsletter.issue;

/// The state of an issue. A pause is kept apart from it ([IssuePause]).
public enum IssueState {
  /// Waits for an editor's release. Its content is not decided.
  HELD,
  /// Released; the first sweep after it is due decides its content.
  RELEASED,
  /// Its content is decided, and its readers are being collected.
  CUTTING,
  /// Mails go out.
  SENDING,
  /// Every reader has an outcome.
  SENT,
  /// An editor stopped it, or it was not finished in time ([Issue#TERM]): readers without a mail
  /// get none.
  STOPPED;

  /// Returns whether the issue can't change any more.
  public boolean isFinal() {
    return this == SENT || this == STOPPED;
  }

  /// Returns whether the content is decided, so that the issue's page exists.
  public boolean isCut() {
    return this != HELD && this != RELEASED;
  }
}
