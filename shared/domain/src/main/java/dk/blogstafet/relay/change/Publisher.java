package dk.blogstafet.relay.change;

import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Publishes posts in a relay. Relay, date and title identify a post, so a repeated draft is not
/// stored twice, and a withdrawn post is not published again.
public final class Publisher {
  /// The maximum number of drafts in one change: with three rows each they fit one transaction (100
  /// rows).
  public static final int BATCH = 25;

  /// The maximum number of rows of the drafts in one change.
  public static final int ROWS = 3 * BATCH;

  private final Relays relays;
  private final RelayChangeWriter writer;
  private final PublicationPlanner planner;
  private final Clock clock;

  public Publisher(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.writer = new RelayChangeWriter(relays, posts);
    this.planner = new PublicationPlanner(posts, clock);
    this.clock = clock;
  }

  /// Returns the number of rows that a new post takes.
  public static int rows(PostDraft draft) {
    return 3 + draft.oldAddresses().size();
  }

  /// Publishes one draft.
  public PublicationOutcome publish(RelayId relay, PostDraft draft) {
    return publish(relay, List.of(draft), RenewalHint.DONE);
  }

  /// Publishes all drafts or none, as one change. Legs follow dates and, within a date, the drafts'
  /// order.
  ///
  /// @throws IllegalArgumentException if there are more drafts than fit one change
  public PublicationOutcome publish(RelayId relay, List<PostDraft> drafts, RenewalHint hint) {
    if (drafts.stream().mapToInt(Publisher::rows).sum() > ROWS) {
      throw new IllegalArgumentException("At most " + ROWS + " rows per change");
    }
    return OptimisticRetry.in(
        relays,
        relay,
        seen -> attempt(seen, drafts, hint),
        new ChangeRefusal.RelayNotFound(relay),
        new ChangeRefusal.Busy());
  }

  private Optional<PublicationOutcome> attempt(
      RelaySnapshot seen, List<PostDraft> drafts, RenewalHint hint) {
    var sound = new ArrayList<ValidatedDraft>();
    var flaws = new HashMap<Integer, List<ValidationError>>();
    check(seen.relay(), drafts, sound, flaws);
    if (!flaws.isEmpty()) {
      return Optional.of(new PublicationOutcome.InvalidDrafts(flaws));
    }
    return commit(seen, planner.results(seen, sound), hint);
  }

  private void check(
      Relay relay,
      List<PostDraft> drafts,
      List<ValidatedDraft> sound,
      Map<Integer, List<ValidationError>> flaws) {
    for (var i = 0; i < drafts.size(); i++) {
      switch (DraftValidator.of(drafts.get(i), relay, DanishTime.today(clock))) {
        case Validated.Valid(var fine) -> sound.add(fine);
        case Validated.Invalid(var found) -> flaws.put(i, found);
      }
    }
  }

  private Optional<PublicationOutcome> commit(
      RelaySnapshot seen, List<PublicationOutcome.DraftResult> results, RenewalHint hint) {
    var changes = new ArrayList<PostChange>();
    for (var result : results) {
      if (result instanceof PublicationOutcome.Published(var whole)) {
        changes.add(new PostChange.Add(whole));
      }
    }
    if (changes.isEmpty()) {
      return Optional.of(new PublicationOutcome.Done(results, seen.revision()));
    }
    return switch (writer.commit(seen, changes, hint)) {
      case CommitResult.Done(var snapshot) ->
          Optional.of(new PublicationOutcome.Done(results, snapshot.revision()));
      case CommitResult.Conflict() -> Optional.empty();
    };
  }
}
