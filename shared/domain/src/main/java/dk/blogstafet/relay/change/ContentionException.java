package dk.blogstafet.relay.change;

/// Thrown if too many requests change the same reader's rows at once. Nothing was stored; a retry
/// succeeds.
public final class ContentionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContentionException() {
    super("Too many concurrent changes of the same reader's rows: retry in a moment");
  }
}
