package dk.blogstafet.local.lambda;

/// Thrown when a function ends with an exception instead of a response.
public final class FunctionFailedException extends Exception {
  private static final long serialVersionUID = 1;

  FunctionFailedException(String function, Throwable cause) {
    super(function + " failed", cause);
  }
}
