package dk.blogstafet.relay;

import java.time.Instant;

/// What stands at a post's address.
public sealed interface PostLookup {
  /// A published post.
  record PublishedPost(Post whole) implements PostLookup {}

  /// A post that was taken back, when and why.
  record WithdrawnPost(Post whole, String reason, Instant at) implements PostLookup {}

  /// A post that was removed for good.
  record PurgedPost(Tombstone tombstone) implements PostLookup {}

  /// No post, and never was one.
  record NotFound() implements PostLookup {}
}
