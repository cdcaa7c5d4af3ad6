package dk.blogstafet.relay;

/// Hangs on an exception, as a suppressed one, and says what a service answered: so a log line can
/// name that without the message, which may quote what was sent.
public final class ServiceFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ServiceAnswer answer;

  public ServiceFailure(ServiceAnswer answer) {
    super("A service refused a request", null, false, false);
    this.answer = answer;
  }

  public ServiceAnswer answer() {
    return answer;
  }
}
