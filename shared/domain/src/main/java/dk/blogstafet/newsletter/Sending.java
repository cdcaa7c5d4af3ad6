package dk.blogstafet.newsletter;

/// What became of a letter that was handed over.
public sealed interface Sending {
  /// It is on its way.
  ///
  /// @param id by which later notices name it
  record Accepted(String id) implements Sending {}

  /// This letter will never go: don't try again.
  ///
  /// @param code why, in the carrier's words; names no reader
  record Refused(String code) implements Sending {}

  /// It surely did not go, for a reason that isn't its own: try later.
  record Unavailable() implements Sending {}

  /// No answer was heard: it may have gone or not.
  record Unknown() implements Sending {}
}
