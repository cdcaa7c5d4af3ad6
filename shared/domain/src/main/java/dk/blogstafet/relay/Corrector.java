package dk.blogstafet.relay;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Corrects posts, and tells readers so. A post keeps its address and its leg; its date and
/// category may change. A closed relay takes corrections too.
public final class Corrector {
  private final Relays relays;
  private final Posts posts;
  private final Ledger ledger;
  private final Clock clock;

  public Corrector(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.posts = posts;
    this.ledger = new Ledger(relays, posts);
    this.clock = clock;
  }

  /// Corrects a post, if it is still the version that the editor saw. Sent again, it is found and
  /// not stored twice.
  ///
  /// @param seen the version on which the draft is based
  /// @param draft everything that the post is to say; a slug must be the post's own
  /// @param told what readers are told about it
  public Amendment correct(
      RelayId relay, PostId post, int seen, Draft draft, DraftCorrection told) {
    return Attempts.in(
        relays,
        relay,
        standing -> attempt(standing, post, seen, draft, told),
        new Refusal.NoSuchRelay(relay),
        new Refusal.Busy());
  }

  private Optional<Amendment> attempt(
      Standing standing, PostId post, int seen, Draft draft, DraftCorrection told) {
    return switch (posts.find(standing.id(), post)) {
      case Lookup.Present(var before) -> {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        yield switch (CorrectionCheck.of(draft, told, before, standing.relay(), now)) {
          case CorrectionCheck.Result.Flawed(var flaws) -> Optional.of(new Refusal.Flawed(flaws));
          case CorrectionCheck.Result.Sound sound -> settle(standing, before, seen, sound);
        };
      }
      case Lookup.Withdrawn _, Lookup.Purged _ ->
          Optional.of(new Refusal.Gone(standing.id(), post));
      case Lookup.Absent() -> Optional.of(new Refusal.NoSuchPost(standing.id(), post));
    };
  }

  private Optional<Amendment> settle(
      Standing standing, WholePost before, int seen, CorrectionCheck.Result.Sound sound) {
    if (before.says(sound.headline(), sound.body())) {
      return Optional.of(new Amendment.Unchanged(before));
    }
    if (before.post().version() != seen) {
      return Optional.of(new Refusal.Conflict(before.post().version()));
    }
    var step = new Step.Correct(before, sound.headline(), sound.body(), sound.correction());
    return switch (ledger.record(standing, List.of(step), Pace.DONE)) {
      case Recorded.Done(var then) ->
          Optional.of(new Amendment.Corrected(step.post(), then.revision()));
      case Recorded.Overtaken() -> Optional.empty();
    };
  }
}
