package dk.blogstafet.newsletter.issue;

/// The outcome of an editor's change.
///
/// @param <T> what is changed: an issue, a relay's settings or the site's
public sealed interface IssueEditOutcome<T> {
  /// The change is stored.
  record Changed<T>(T then) implements IssueEditOutcome<T> {}

  /// It already has the wanted state; nothing was stored.
  record Unchanged<T>(T seen) implements IssueEditOutcome<T> {}

  /// The issue's state doesn't allow the change.
  record Rejected<T>(EditRejection reason) implements IssueEditOutcome<T> {}

  /// There is no such relay.
  record RelayNotFound<T>() implements IssueEditOutcome<T> {}

  /// There is no such issue, or it is not the next one of its frequency.
  record IssueNotFound<T>() implements IssueEditOutcome<T> {}

  /// Why an issue's state doesn't allow a change.
  enum EditRejection {
    /// Only a pause or a stop still takes effect.
    CUT,
    /// Nothing is sent yet that could be paused: it can be held.
    NOT_CUT,
    /// Every reader has an outcome.
    SENT,
    /// An editor stopped it.
    STOPPED,
    /// It went out before the table was restored, so it must not go out again.
    SENT_BEFORE
  }
}
