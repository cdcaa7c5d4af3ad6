package dk.blogstafet.local.backends;

import java.time.Duration;

/// What the local SES does with one request instead of the usual, for tests of failures.
public sealed interface ScriptedAnswer {
  /// The answer to a mail that exceeds the account's rate.
  Refused THROTTLED =
      new Refused(429, "TooManyRequestsException", "Maximum sending rate exceeded.");

  /// Refuses the request, which has no effect.
  ///
  /// @param code AWS's error code
  record Refused(int status, String code, String message) implements ScriptedAnswer {}

  /// Carries the request out, and answers after a delay.
  record Late(Duration delay) implements ScriptedAnswer {}

  /// Closes the connection without an answer.
  ///
  /// @param isDone whether the request is carried out
  record ClosedConnection(boolean isDone) implements ScriptedAnswer {}

  /// Sends the mail twice, and answers with the first one's id: SES delivers at least once.
  record SentTwice() implements ScriptedAnswer {}
}
