package dk.blogstafet.relay;

import java.time.Instant;
import java.util.Optional;

/// One thing that happens to one post in a change of its relay.
public sealed interface Step {
  /// The post that it happens to, as it is afterwards, or was last.
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

  /// A post gets a new version; id and leg stay.
  record Correct(WholePost before, WholePost post) implements Step {
    public Correct {
      var was = before.post();
      var is = post.post();
      if (!was.id().equals(is.id()) || !was.leg().equals(is.leg())) {
        throw new IllegalArgumentException("A correction keeps id and leg of " + was.id());
      }
      if (is.version() != was.version() + 1) {
        throw new IllegalArgumentException("A correction is the next version of " + was.id());
      }
    }

    @Override
    public Optional<Spot> from() {
      return Optional.of(before.post().spot());
    }

    @Override
    public Optional<Spot> to() {
      return Optional.of(post.post().spot());
    }
  }

  /// A post leaves the lists; it keeps its leg and its address.
  record Withdraw(WholePost post, String reason, Instant at) implements Step {
    public Withdraw {
      Field.REASON.require(reason);
    }

    @Override
    public Optional<Spot> from() {
      return Optional.of(post.post().spot());
    }

    @Override
    public Optional<Spot> to() {
      return Optional.empty();
    }
  }

  /// A withdrawn post comes back to where it stood.
  record Restore(WholePost post) implements Step {
    @Override
    public Optional<Spot> from() {
      return Optional.empty();
    }

    @Override
    public Optional<Spot> to() {
      return Optional.of(post.post().spot());
    }
  }
}
