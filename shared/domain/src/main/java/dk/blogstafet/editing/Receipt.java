package dk.blogstafet.editing;

import java.time.Duration;

/// What is kept of an upload that went well, to answer its repetition.
///
/// @param fingerprint of what was sent
public record Receipt(Upload upload, String fingerprint, Effect effect) {
  /// How long it is kept: as long as anybody may come back with the same upload.
  public static final Duration TERM = Duration.ofDays(30);

  /// The receipt of an act.
  public static Receipt of(Act act, Effect effect) {
    return new Receipt(act.upload(), act.fingerprint(), effect);
  }
}
