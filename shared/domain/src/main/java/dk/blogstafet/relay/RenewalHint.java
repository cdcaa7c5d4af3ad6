package dk.blogstafet.relay;

/// Whether a change is the only one, or more changes of the same kind follow at once, so that
/// rendering can wait for the last.
public enum RenewalHint {
  DONE,
  MORE_TO_COME
}
