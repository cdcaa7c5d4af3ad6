package dk.blogstafet.editing;

import java.time.Duration;

/// The stored result of a successful request, to answer its repetitions.
///
/// @param fingerprint of the request
public record ActionReceipt(IdempotencyKey key, String fingerprint, ActionResult result) {
  /// The retention period: the time within which a client may repeat the request.
  public static final Duration TERM = Duration.ofDays(30);

  /// Creates the receipt of an action.
  public static ActionReceipt of(SignedAction act, ActionResult actionResult) {
    return new ActionReceipt(act.idempotencyKey(), act.fingerprint(), actionResult);
  }
}
