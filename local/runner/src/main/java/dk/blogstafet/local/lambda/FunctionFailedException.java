package dk.blogstafet.local.lambda;

/// A function ended with an exception instead of an answer.
public final class FunctionFailedException extends Exception {
  private static final long serialVersionUID = 1;

  FunctionFailedException(String function, Throwable cause) {
    super(function + " failed", cause);
  }
}
