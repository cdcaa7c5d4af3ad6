package dk.blogstafet.editing;

/// What an act stands on has just changed: its key, or the very same upload came first. Nothing was
/// stored; look again and decide again.
public final class Barred extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Barred() {
    super("The key or the upload has just changed: look again");
  }
}
