package dk.blogstafet.aws;

/// The fault of the first attempt of every request; the second succeeds. Every contract is tested
/// with each of them.
public enum FaultMode {
  /// No fault: every first attempt succeeds.
  NONE,
  /// The service throttles and does nothing.
  THROTTLED,
  /// The service fails before the work.
  BROKEN_BEFORE,
  /// The service fails after the work.
  BROKEN_AFTER,
  /// The service does the work, and the response is lost.
  LOST,
  /// The request arrives twice.
  TWICE;

  /// Returns whether a request may be executed twice.
  public boolean isDoneTwice() {
    return this == BROKEN_AFTER || this == LOST || this == TWICE;
  }
}
