package dk.blogstafet.newsletter.issue.editing;

import dk.blogstafet.newsletter.issue.Issue;

/// The outcome of an editor's change of an issue.
public sealed interface IssueEditOutcome {
  /// The change is stored.
  record Changed(Issue then) implements IssueEditOutcome {}

  /// The issue already has the wanted state; nothing was stored.
  record Unchanged(Issue seen) implements IssueEditOutcome {}

  /// The issue's state doesn't allow the change.
  record Rejected(EditRejection reason) implements IssueEditOutcome {}

  /// There is no such issue, or it is not the next one of its frequency.
  record NotFound() implements IssueEditOutcome {}

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
    SENT_BEFORE,
    /// The post has no correction of this number.
    NO_CORRECTION,
    /// The note is a clarification, which is not mailed.
    CLARIFICATION,
    /// No ledger says that the post was mailed before the correction.
    NOT_MAILED
  }
}
