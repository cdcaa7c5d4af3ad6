package dk.blogstafet.relay;

/// Whether a change stands alone, or more of the same follow at once and the pages can wait for the
/// last.
public enum RenewalHint {
  DONE,
  MORE_TO_COME
}
