package dk.blogstafet.relay;

import java.time.Instant;
import java.util.List;

/// What is left of a post that was purged: no word of it, but that it was there, and how to know it
/// again from a copy.
///
/// @param reason what readers are told
/// @param digests SHA-256 of each version that was kept, oldest first ([PostFingerprint])
public record Tombstone(PostId id, Leg leg, String reason, Instant at, List<String> digests) {
  public Tombstone {
    TextField.REASON.require(reason);
    digests = List.copyOf(digests);
  }
}
