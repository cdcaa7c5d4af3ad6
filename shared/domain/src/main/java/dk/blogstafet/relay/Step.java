package dk.blogstafet.relay;

import java.time.Instant;
import java.util.Optional;

/// One thing that happens to one post in a change of its relay.
public sealed interface Step {
  /// The post that it happens to, as it is afterwards.
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
