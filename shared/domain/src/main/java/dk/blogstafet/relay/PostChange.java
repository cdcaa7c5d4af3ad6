package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A change of one post, as part of a change of its relay.
public sealed interface PostChange {
  /// Returns the post after the change, or its last version if it was purged.
  Post post();

  /// Returns the post's position in the lists before the change.
  Optional<ListPosition> from();

  /// Returns the post's position in the lists after the change.
  Optional<ListPosition> to();

  default Leg leg() {
    return post().post().leg();
  }

  /// A new post is published.
  record Add(Post post) implements PostChange {
    @Override
    public Optional<ListPosition> from() {
      return Optional.empty();
    }

    @Override
    public Optional<ListPosition> to() {
      return Optional.of(post.post().listPosition());
    }
  }

  /// A post is corrected, with a note to readers.
  record Correct(Post before, PostMetadata metadata, PostBody body, Correction correction)
      implements PostChange {
    @Override
    public Post post() {
      return before.corrected(metadata, body, correction);
    }

    @Override
    public Optional<ListPosition> from() {
      return Optional.of(before.post().listPosition());
    }

    @Override
    public Optional<ListPosition> to() {
      return Optional.of(post().post().listPosition());
    }
  }

  /// A post is withdrawn from the lists; it keeps its leg and its address.
  record Withdraw(Post before, String reason, Instant at) implements PostChange {
    public Withdraw {
      TextField.REASON.require(reason);
    }

    @Override
    public Post post() {
      return before.next(at);
    }

    @Override
    public Optional<ListPosition> from() {
      return Optional.of(before.post().listPosition());
    }

    @Override
    public Optional<ListPosition> to() {
      return Optional.empty();
    }
  }

  /// A post's content is removed permanently; its leg and its address stay.
  ///
  /// @param from its position in the lists; empty if it was withdrawn
  /// @param earlier its earlier versions, oldest first, which are removed too
  record Purge(
      Post before, Optional<ListPosition> from, List<Post> earlier, String reason, Instant at)
      implements PostChange {
    public Purge {
      TextField.REASON.require(reason);
      earlier = List.copyOf(earlier);
    }

    @Override
    public Post post() {
      return before;
    }

    @Override
    public Optional<ListPosition> to() {
      return Optional.empty();
    }

    /// Returns the tombstone of the post.
    public Tombstone tombstone() {
      var versions = Stream.concat(earlier.stream(), Stream.of(before)).toList();
      var digests = versions.stream().map(PostFingerprint::of).toList();
      var pictures = versions.stream().flatMap(it -> it.pictures().stream()).distinct().toList();
      return new Tombstone(before.id(), leg(), reason, at, digests, pictures);
    }
  }

  /// A withdrawn post returns to its position in the lists. The reason is kept in the audit log;
  /// readers see the post as it was.
  record Restore(Post before, String reason, Instant at) implements PostChange {
    public Restore {
      TextField.REASON.require(reason);
    }

    @Override
    public Post post() {
      return before.next(at);
    }

    @Override
    public Optional<ListPosition> from() {
      return Optional.empty();
    }

    @Override
    public Optional<ListPosition> to() {
      return Optional.of(before.post().listPosition());
    }
  }
}
