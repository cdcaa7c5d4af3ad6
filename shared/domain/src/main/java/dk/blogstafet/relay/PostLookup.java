package dk.blogstafet.relay;

import java.time.Instant;

/// The result of looking up a post's address.
public sealed interface PostLookup {
  /// A published post.
  record PublishedPost(Post whole) implements PostLookup {}

  /// A withdrawn post, with time and reason.
  record WithdrawnPost(Post whole, String reason, Instant at) implements PostLookup {}

  /// A purged post.
  record PurgedPost(Tombstone tombstone) implements PostLookup {}

  /// An address that never had a post.
  record NotFound() implements PostLookup {}
}
