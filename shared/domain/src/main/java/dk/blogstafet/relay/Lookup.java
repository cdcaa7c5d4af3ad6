package dk.blogstafet.relay;

import java.time.Instant;

/// What stands at a post's address.
public sealed interface Lookup {
  /// A published post.
  record Present(WholePost whole) implements Lookup {}

  /// A post that was taken back, when and why.
  record Withdrawn(WholePost whole, String reason, Instant at) implements Lookup {}

  /// A post that was removed for good.
  record Purged(Remains remains) implements Lookup {}

  /// No post, and never was one.
  record Absent() implements Lookup {}
}
