package dk.blogstafet.editing;

import java.time.Duration;

/// What is kept of an upload that went well, to answer its repetition.
///
/// @param fingerprint of what was sent
public record ActionReceipt(IdempotencyKey key, String fingerprint, ActionResult result) {
  /// How long it is kept: as long as anybody may come back with the same upload.
  public static final Duration TERM = Duration.ofDays(30);

  /// The receipt of an act.
  public static ActionReceipt of(SignedAction act, ActionResult actionResult) {
    return new ActionReceipt(act.idempotencyKey(), act.fingerprint(), actionResult);
  }
}
