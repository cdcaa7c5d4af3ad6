package dk.blogstafet.relay;

/// Carries the details of a service's error as a suppressed exception. Logs can then report them
/// without the original message, which may quote the data sent.
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
