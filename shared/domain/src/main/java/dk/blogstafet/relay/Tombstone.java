package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import java.time.Instant;
import java.util.List;

/// The record of a purged post: none of its content, only that it existed, and digests to recognise
/// a copy.
///
/// @param reason shown to readers
/// @param digests SHA-256 of each stored version, oldest first ([PostFingerprint])
/// @param pictures the names of all pictures of the post, which are deleted unless another post has
///   them. A name tells nothing about the picture but its size
public record Tombstone(
    PostId id,
    Leg leg,
    String reason,
    Instant at,
    List<String> digests,
    List<PictureName> pictures) {
  public Tombstone {
    TextField.REASON.require(reason);
    digests = List.copyOf(digests);
    pictures = List.copyOf(pictures);
  }

  /// Creates the record of a post without pictures.
  public Tombstone(PostId id, Leg leg, String reason, Instant at, List<String> digests) {
    this(id, leg, reason, at, digests, List.of());
  }
}
