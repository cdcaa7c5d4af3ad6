package dk.blogstafet.newsletter;

/// Too many change the same reader's rows at once. Nothing was stored; a moment later it goes well.
public final class ContentionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ContentionException() {
    super("Too many change the same reader's rows at once: try again in a moment");
  }
}
