package dk.blogstafet.editing;

import java.time.Instant;

/// What an editor is about to do, under a signature that was verified.
///
/// @param key with which it was signed, as it was read for this act
/// @param fingerprint of what was sent: method, address and content, as SHA-256 in hexadecimal
/// @param at when it arrived
public record Act(EditorKey key, Upload upload, String fingerprint, Instant at) {
  public Act {
    if (!key.id().equals(upload.key())) {
      throw new IllegalArgumentException("An act is done with the key of its upload");
    }
  }
}
