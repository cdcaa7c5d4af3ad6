package dk.blogstafet.relay;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes posts back, and brings them back to where they stood. A withdrawn post leaves every list
/// and keeps its address, which says when and why. Both are found and not stored twice when they
/// are sent again, whatever version they name.
public final class Withdrawer {
  private final Relays relays;
  private final Posts posts;
  private final Ledger ledger;
  private final Clock clock;

  public Withdrawer(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.posts = posts;
    this.ledger = new Ledger(relays, posts);
    this.clock = clock;
  }

  /// Withdraws a post, if it is still the version that the editor saw.
  ///
  /// @param reason what readers are told
  public Withdrawal withdraw(RelayId relay, PostId post, int seen, @Nullable String reason) {
    return switch (ReasonCheck.of(reason)) {
      case ReasonCheck.Result.Flawed(var flaws) -> new Refusal.Flawed(flaws);
      case ReasonCheck.Result.Sound(var sound) ->
          Attempts.in(
              relays,
              relay,
              standing -> withdraw(standing, post, seen, sound),
              new Refusal.NoSuchRelay(relay),
              new Refusal.Busy());
    };
  }

  /// Brings a withdrawn post back, if it is still the version that the editor saw.
  ///
  /// @param reason kept in the books; readers don't see it
  public Restoration restore(RelayId relay, PostId post, int seen, @Nullable String reason) {
    return switch (ReasonCheck.of(reason)) {
      case ReasonCheck.Result.Flawed(var flaws) -> new Refusal.Flawed(flaws);
      case ReasonCheck.Result.Sound(var sound) ->
          Attempts.in(
              relays,
              relay,
              standing -> restore(standing, post, seen, sound),
              new Refusal.NoSuchRelay(relay),
              new Refusal.Busy());
    };
  }

  private Optional<Withdrawal> withdraw(Standing standing, PostId post, int seen, String reason) {
    return switch (posts.find(standing.id(), post)) {
      case Lookup.Absent() -> Optional.of(new Refusal.NoSuchPost(standing.id(), post));
      case Lookup.Purged _ -> Optional.of(new Refusal.Gone(standing.id(), post));
      case Lookup.Withdrawn(var whole, var why, var at) ->
          Optional.of(new Withdrawal.AlreadyWithdrawn(whole, why, at));
      case Lookup.Present(var whole) when whole.post().version() != seen ->
          Optional.of(new Refusal.Conflict(whole.post().version()));
      case Lookup.Present(var whole) -> {
        var step = new Step.Withdraw(whole, reason, now());
        yield record(standing, step)
            .map(then -> new Withdrawal.Withdrawn(step.post(), reason, step.at(), then.revision()));
      }
    };
  }

  private Optional<Restoration> restore(Standing standing, PostId post, int seen, String reason) {
    return switch (posts.find(standing.id(), post)) {
      case Lookup.Absent() -> Optional.of(new Refusal.NoSuchPost(standing.id(), post));
      case Lookup.Purged _ -> Optional.of(new Refusal.Gone(standing.id(), post));
      case Lookup.Present(var whole) -> Optional.of(new Restoration.AlreadyThere(whole));
      case Lookup.Withdrawn(var whole, _, _) when whole.post().version() != seen ->
          Optional.of(new Refusal.Conflict(whole.post().version()));
      case Lookup.Withdrawn(var whole, _, _) when !hasCategory(standing, whole) ->
          Optional.of(new Refusal.Flawed(List.of(withoutCategory(standing, whole))));
      case Lookup.Withdrawn(var whole, _, _) -> {
        var step = new Step.Restore(whole, reason, now());
        yield record(standing, step)
            .map(then -> new Restoration.Restored(step.post(), then.revision()));
      }
    };
  }

  /// The relay may have dropped a withdrawn post's category: nobody else used it.
  private static boolean hasCategory(Standing standing, WholePost whole) {
    return standing.relay().categories().contains(whole.post().category());
  }

  private static Flaw withoutCategory(Standing standing, WholePost whole) {
    var known = standing.relay().categories().stream().map(Category::name).toList();
    return new Flaw.Unknown("category", whole.post().category().name(), known);
  }

  private Optional<Standing> record(Standing standing, Step step) {
    return switch (ledger.record(standing, List.of(step), Pace.DONE)) {
      case Recorded.Done(var then) -> Optional.of(then);
      case Recorded.Overtaken() -> Optional.empty();
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
