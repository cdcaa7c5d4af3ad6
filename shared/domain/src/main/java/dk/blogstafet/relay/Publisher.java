package dk.blogstafet.relay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Publishes posts in a relay. A post is the same post by relay, date and title, so that a repeated
/// draft is found and not doubled, and a withdrawn post is not published again.
public final class Publisher {
  /// The most drafts in one change: with three rows each they fit one transaction (100 rows).
  public static final int BATCH = 25;

  private final Relays relays;
  private final Ledger ledger;
  private final Arrivals arrivals;
  private final Clock clock;

  public Publisher(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.ledger = new Ledger(relays, posts);
    this.arrivals = new Arrivals(posts, clock);
    this.clock = clock;
  }

  /// Publishes one draft.
  public Publication publish(RelayId relay, Draft draft) {
    return publish(relay, List.of(draft), Pace.DONE);
  }

  /// Publishes drafts, all of them or none, as one change. Legs follow dates and, within a date,
  /// the drafts' order.
  ///
  /// @throws IllegalArgumentException for more drafts than fit one change
  public Publication publish(RelayId relay, List<Draft> drafts, Pace pace) {
    if (drafts.size() > BATCH) {
      throw new IllegalArgumentException("At most " + BATCH + " drafts at once");
    }
    return Attempts.in(
        relays,
        relay,
        seen -> attempt(seen, drafts, pace),
        new Publication.NoSuchRelay(relay),
        new Publication.Busy());
  }

  private Optional<Publication> attempt(Standing seen, List<Draft> drafts, Pace pace) {
    var sound = new ArrayList<Verdict.Sound>();
    var flaws = new HashMap<Integer, List<Flaw>>();
    check(seen.relay(), drafts, sound, flaws);
    if (!flaws.isEmpty()) {
      return Optional.of(new Publication.Refused(flaws));
    }
    return settle(seen, arrivals.fates(seen, sound), pace);
  }

  private void check(
      Relay relay, List<Draft> drafts, List<Verdict.Sound> sound, Map<Integer, List<Flaw>> flaws) {
    for (var i = 0; i < drafts.size(); i++) {
      switch (DraftCheck.of(drafts.get(i), relay, DanishTime.today(clock))) {
        case Verdict.Sound fine -> sound.add(fine);
        case Verdict.Flawed(var found) -> flaws.put(i, found);
      }
    }
  }

  private Optional<Publication> settle(Standing seen, List<Publication.Fate> fates, Pace pace) {
    var steps = new ArrayList<Step>();
    for (var fate : fates) {
      if (fate instanceof Publication.Published(var whole)) {
        steps.add(new Step.Add(whole));
      }
    }
    if (steps.isEmpty()) {
      return Optional.of(new Publication.Settled(fates, seen.revision()));
    }
    return switch (ledger.record(seen, steps, pace)) {
      case Recorded.Done(var standing) ->
          Optional.of(new Publication.Settled(fates, standing.revision()));
      case Recorded.Overtaken() -> Optional.empty();
    };
  }
}
