package dk.blogstafet.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that happens to one post in a change of its relay.
public sealed interface Step {
  /// The post that it happens to, as it is afterwards, or was last where nothing is left of it.
  WholePost post();

  /// Where the post stood in the lists before.
  Optional<Spot> from();

  /// Where it stands in the lists afterwards.
  Optional<Spot> to();

  default Leg leg() {
    return post().post().leg();
  }

  /// A new post.
  record Add(WholePost post) implements Step {
    @Override
    public Optional<Spot> from() {
      return Optional.empty();
    }

    @Override
    public Optional<Spot> to() {
      return Optional.of(post.post().spot());
    }
  }

  /// A post says something else, and readers are told so.
  record Correct(WholePost before, Headline headline, Body body, Correction correction)
      implements Step {
    @Override
    public WholePost post() {
      return before.corrected(headline, body, correction);
    }

    @Override
    public Optional<Spot> from() {
      return Optional.of(before.post().spot());
    }

    @Override
    public Optional<Spot> to() {
      return Optional.of(post().post().spot());
    }
  }

  /// A post leaves the lists; it keeps its leg and its address.
  record Withdraw(WholePost before, String reason, Instant at) implements Step {
    public Withdraw {
      Field.REASON.require(reason);
    }

    @Override
    public WholePost post() {
      return before.next(at);
    }

    @Override
    public Optional<Spot> from() {
      return Optional.of(before.post().spot());
    }

    @Override
    public Optional<Spot> to() {
      return Optional.empty();
    }
  }

  /// Every word of a post goes for good; its leg and its address stay.
  ///
  /// @param from where it stood in the lists; nowhere if it was withdrawn
  /// @param earlier its earlier versions, oldest first, which go too
  record Purge(
      WholePost before, Optional<Spot> from, List<WholePost> earlier, String reason, Instant at)
      implements Step {
    public Purge {
      Field.REASON.require(reason);
      earlier = List.copyOf(earlier);
    }

    @Override
    public WholePost post() {
      return before;
    }

    @Override
    public Optional<Spot> to() {
      return Optional.empty();
    }

    /// What is left.
    public Remains remains() {
      var versions = Stream.concat(earlier.stream(), Stream.of(before));
      var digests = versions.map(Fingerprint::of).toList();
      return new Remains(before.id(), leg(), reason, at, digests);
    }
  }

  /// A withdrawn post comes back to where it stood. The reason stays in the books; readers see the
  /// post as it was.
  record Restore(WholePost before, String reason, Instant at) implements Step {
    public Restore {
      Field.REASON.require(reason);
    }

    @Override
    public WholePost post() {
      return before.next(at);
    }

    @Override
    public Optional<Spot> from() {
      return Optional.empty();
    }

    @Override
    public Optional<Spot> to() {
      return Optional.of(before.post().spot());
    }
  }
}
