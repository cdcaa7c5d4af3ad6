package dk.blogstafet.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that happens to one post in a change of its relay.
public sealed interface PostChange {
  /// The post that it happens to, as it is afterwards, or was last where nothing is left of it.
  Post post();

  /// Where the post stood in the lists before.
  Optional<ListPosition> from();

  /// Where it stands in the lists afterwards.
  Optional<ListPosition> to();

  default Leg leg() {
    return post().post().leg();
  }

  /// A new post.
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

  /// A post says something else, and readers are told so.
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

  /// A post leaves the lists; it keeps its leg and its address.
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

  /// Every word of a post goes for good; its leg and its address stay.
  ///
  /// @param from where it stood in the lists; nowhere if it was withdrawn
  /// @param earlier its earlier versions, oldest first, which go too
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

    /// What is left.
    public Tombstone tombstone() {
      var versions = Stream.concat(earlier.stream(), Stream.of(before));
      var digests = versions.map(PostFingerprint::of).toList();
      return new Tombstone(before.id(), leg(), reason, at, digests);
    }
  }

  /// A withdrawn post comes back to where it stood. The reason stays in the books; readers see the
  /// post as it was.
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
