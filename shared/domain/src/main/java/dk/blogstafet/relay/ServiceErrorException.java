package dk.blogstafet.relay;

/// Hangs on an exception, as a suppressed one, and says what a service answered: so a log line can
/// name that without the message, which may quote what was sent.
public final class ServiceErrorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ServiceErrorDetails answer;

  public ServiceErrorException(ServiceErrorDetails answer) {
    super("A service refused a request", null, false, false);
    this.answer = answer;
  }

  public ServiceErrorDetails answer() {
    return answer;
  }
}
