package dk.blogstafet.baton.turn;

import java.time.Duration;
import java.time.Instant;

/// A request to the author for the final approval. Its link can be used once, and only as long as
/// the request is the turn's latest.
///
/// @param nonce part of the link's code
/// @param hash of the content to approve
public record ApprovalRequest(String nonce, String hash, Instant at) {
  /// How long the link can be used.
  public static final Duration TERM = Duration.ofDays(14);

  /// Returns whether the link can still be used.
  public boolean isOpen(Instant now) {
    return now.isBefore(at.plus(TERM));
  }
}
