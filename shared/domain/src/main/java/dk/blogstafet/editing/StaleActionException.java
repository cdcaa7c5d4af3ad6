package dk.blogstafet.editing;

/// What an act stands on has just changed: its key, or the very same upload came first. Nothing was
/// stored; look again and decide again.
public final class StaleActionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleActionException() {
    super("The key or the upload has just changed: look again");
  }
}
