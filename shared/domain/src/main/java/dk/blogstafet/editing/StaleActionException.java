package dk.blogstafet.editing;

/// Thrown if an action's key has changed, or if the same request was already handled. Nothing was
/// stored; read again and retry.
public final class StaleActionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleActionException() {
    super("The key has changed or the request was already handled: read again and retry");
  }
}
