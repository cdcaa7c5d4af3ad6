package dk.blogstafet.newsletter;

import dk.blogstafet.relay.ServiceErrorDetails;

/// What became of a letter that was handed over.
public sealed interface SendOutcome {
  /// It is on its way.
  ///
  /// @param id by which later notices name it
  record Accepted(String id) implements SendOutcome {}

  /// This letter will never go: don't try again.
  record Rejected(ServiceErrorDetails answer) implements SendOutcome {}

  /// No letter of ours goes, until somebody sees to our account or to how it is set up: the letter
  /// is good and waits.
  record Blocked(ServiceErrorDetails answer) implements SendOutcome {}

  /// It surely did not go, for the carrier is down: try later.
  record Unavailable() implements SendOutcome {}

  /// No answer was heard: it may have gone or not.
  record OutcomeUnknown() implements SendOutcome {}
}
