package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import java.time.Instant;
import java.util.List;

/// The record of a purged post: none of its content, only that it existed, and digests to recognise
/// a copy.
///
/// @param reason shown to readers
/// @param digests SHA-256 of each stored version, oldest first ([PostFingerprint])
public record Tombstone(PostId id, Leg leg, String reason, Instant at, List<String> digests) {
  public Tombstone {
    TextField.REASON.require(reason);
    digests = List.copyOf(digests);
  }
}
