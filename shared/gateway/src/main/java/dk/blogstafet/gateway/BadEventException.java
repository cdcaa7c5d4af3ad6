package dk.blogstafet.gateway;

/// An event of another kind than the function expects: its trigger is misconfigured. The message is
/// fixed text and quotes nothing from the event.
public final class BadEventException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  BadEventException(String message) {
    super(message);
  }
}
