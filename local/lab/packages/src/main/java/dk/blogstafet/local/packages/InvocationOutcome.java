package dk.blogstafet.local.packages;

import java.nio.charset.StandardCharsets;

/// The outcome of an event that was handed to a function's process.
public sealed interface InvocationOutcome {
  /// The function answered.
  record Answered(String body) implements InvocationOutcome {
    static Answered of(byte[] body) {
      return new Answered(new String(body, StandardCharsets.UTF_8));
    }
  }

  /// The process reported an error and asked for the next event, or was about to.
  ///
  /// @param type as on Lambda: `Runtime.UserException` for any exception of a function
  /// @param report JSON: message, the exception's class and stack trace
  record FunctionError(String type, String report) implements InvocationOutcome {
    static FunctionError of(String type, byte[] report) {
      return new FunctionError(type, new String(report, StandardCharsets.UTF_8));
    }
  }

  /// The process exited before it answered.
  record ProcessExited(int exitCode) implements InvocationOutcome {}

  /// Neither arrived in time.
  record TimedOut() implements InvocationOutcome {}
}
