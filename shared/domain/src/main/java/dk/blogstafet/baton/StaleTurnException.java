package dk.blogstafet.baton;

/// Thrown if a turn was changed concurrently: read it again and decide again.
public final class StaleTurnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Creates the exception.
  public StaleTurnException() {
    super("The turn was changed concurrently");
  }
}
