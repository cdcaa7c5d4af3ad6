package dk.blogstafet.relay;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Removes a post for good, as where its text is illegal: title, teaser, authors, text, corrections
/// and every earlier version. What is left is [Remains]. Nothing brings it back.
public final class Purger {
  private final Relays relays;
  private final Posts posts;
  private final Ledger ledger;
  private final Clock clock;

  public Purger(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.posts = posts;
    this.ledger = new Ledger(relays, posts);
    this.clock = clock;
  }

  /// Purges a published or withdrawn post, if it is still the version that the editor saw. Sent
  /// again, it is found and not stored twice.
  ///
  /// @param reason what readers are told; nothing of the post may be in it
  public Purging purge(RelayId relay, PostId post, int seen, @Nullable String reason) {
    return switch (ReasonCheck.of(reason)) {
      case ReasonCheck.Result.Flawed(var flaws) -> new Refusal.Flawed(flaws);
      case ReasonCheck.Result.Sound(var sound) ->
          Attempts.in(
              relays,
              relay,
              standing -> attempt(standing, post, seen, sound),
              new Refusal.NoSuchRelay(relay),
              new Refusal.Busy());
    };
  }

  private Optional<Purging> attempt(Standing standing, PostId post, int seen, String reason) {
    return switch (posts.find(standing.id(), post)) {
      case Lookup.Absent() -> Optional.of(new Refusal.NoSuchPost(standing.id(), post));
      case Lookup.Purged(var remains) -> Optional.of(new Purging.AlreadyPurged(remains));
      case Lookup.Present(var whole) ->
          purge(standing, whole, Optional.of(whole.post().spot()), seen, reason);
      case Lookup.Withdrawn(var whole, _, _) ->
          purge(standing, whole, Optional.empty(), seen, reason);
    };
  }

  private Optional<Purging> purge(
      Standing standing, WholePost before, Optional<Spot> from, int seen, String reason) {
    if (before.post().version() != seen) {
      return Optional.of(new Refusal.Conflict(before.post().version()));
    }
    var earlier = posts.versions(standing.id(), before.id());
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var step = new Step.Purge(before, from, earlier, reason, now);
    return switch (ledger.record(standing, List.of(step), Pace.DONE)) {
      case Recorded.Done(var then) ->
          Optional.of(new Purging.Purged(step.remains(), then.revision()));
      case Recorded.Overtaken() -> Optional.empty();
    };
  }
}
