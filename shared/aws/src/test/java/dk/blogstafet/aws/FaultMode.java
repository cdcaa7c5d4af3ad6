package dk.blogstafet.aws;

/// What befalls the first attempt of every request; the second goes well. Every contract holds
/// under each of them.
enum FaultMode {
  /// Nothing: everything goes well at once.
  NONE,
  /// The service is asked too fast and does nothing.
  THROTTLED,
  /// The service breaks and has done nothing.
  BROKEN_BEFORE,
  /// The service breaks and has done its work.
  BROKEN_AFTER,
  /// The service has done its work, and nobody hears of it.
  LOST,
  /// The request arrives twice.
  TWICE;

  /// Whether a request may be done twice, the second time by itself.
  boolean isDoneTwice() {
    return this == BROKEN_AFTER || this == LOST || this == TWICE;
  }
}
