package dk.blogstafet.newsletter;

import dk.blogstafet.relay.ServiceAnswer;

/// What became of a letter that was handed over.
public sealed interface Sending {
  /// It is on its way.
  ///
  /// @param id by which later notices name it
  record Accepted(String id) implements Sending {}

  /// This letter will never go: don't try again.
  record Refused(ServiceAnswer answer) implements Sending {}

  /// No letter of ours goes, until somebody sees to our account or to how it is set up: the letter
  /// is good and waits.
  record Blocked(ServiceAnswer answer) implements Sending {}

  /// It surely did not go, for the carrier is down: try later.
  record Unavailable() implements Sending {}

  /// No answer was heard: it may have gone or not.
  record Unknown() implements Sending {}
}
