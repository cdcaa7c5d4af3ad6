package dk.blogstafet.gateway;

/// An event that isn't of the kind that the function takes: its trigger is set up wrong. The
/// message is one of ours and says nothing of what stands in the event.
public final class BadEventException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  BadEventException(String message) {
    super(message);
  }
}
