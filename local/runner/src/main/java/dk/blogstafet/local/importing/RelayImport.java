package dk.blogstafet.local.importing;

import dk.blogstafet.local.archive.Rehearsal;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Publisher;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Takes a relay page into the store. The whole page is held against the rules before anything is
/// stored. Then its new posts go in, in batches and oldest first, so that legs follow dates and a
/// second import goes on where a first one broke off.
public final class RelayImport {
  private static final int ATTEMPTS = 5;

  private final Relays relays;
  private final Posts posts;
  private final Clock clock;
  private final Progress progress;

  public RelayImport(Relays relays, Posts posts, Clock clock, Progress progress) {
    this.relays = relays;
    this.posts = posts;
    this.clock = clock;
    this.progress = progress;
  }

  /// Imports a page, or only finds out what that would do.
  public ImportOutcome run(Parsed.Page page, Wishes wishes) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var outcome = attempt(page, wishes, relays.find(wishes.relay()));
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new ImportOutcome.Overtaken(wishes.relay(), 0);
  }

  /// One attempt; empty where someone else changed the relay before us.
  private Optional<ImportOutcome> attempt(
      Parsed.Page page, Wishes wishes, Optional<RelaySnapshot> seen) {
    if (seen.isPresent() && !seen.get().relay().isOpen()) {
      return Optional.of(new ImportOutcome.Closed(wishes.relay()));
    }
    var own = seen.map(it -> it.relay().categories()).orElse(List.of());
    return switch (PageCheck.of(page, wishes, own, DanishTime.today(clock))) {
      case PageCheck.Result.Broken(var complaints) ->
          Optional.of(new ImportOutcome.Refused(complaints));
      case PageCheck.Result.Fine(var described) -> {
        var plan = plan(seen, page, wishes, described);
        var fates = rehearse(plan, seen, page);
        yield wishes.dryRun() ? Optional.of(finished(plan, seen, fates)) : store(plan, seen, fates);
      }
    };
  }

  private static RelayPlan plan(
      Optional<RelaySnapshot> seen, Parsed.Page page, Wishes wishes, Relay described) {
    return seen.map(it -> RelayPlan.joining(it.relay(), page, wishes, described.categories()))
        .orElseGet(() -> RelayPlan.opening(described));
  }

  /// What would become of the page's entries, oldest first.
  private List<Settled> rehearse(RelayPlan plan, Optional<RelaySnapshot> seen, Parsed.Page page) {
    var entries = oldestFirst(page.entries());
    var rehearsal = new Rehearsal(plan.after(seen));
    return publish(rehearsal, Progress.Stage.CHECKING, plan, entries);
  }

  /// A page has the newest on top, also among posts of one date.
  private static List<Entry> oldestFirst(List<Entry> entries) {
    return entries.reversed().stream().sorted(Comparator.comparing(Entry::date)).toList();
  }

  private Optional<ImportOutcome> store(
      RelayPlan plan, Optional<RelaySnapshot> seen, List<Settled> rehearsed) {
    if (prepare(seen, plan.relay()) instanceof CommitResult.Conflict) {
      return Optional.empty();
    }
    var fresh = rehearsed.stream().filter(Settled::isNew).map(Settled::entry).toList();
    var stored = publish(relays, Progress.Stage.STORING, plan, fresh);
    if (stored.size() < fresh.size()) {
      return Optional.of(new ImportOutcome.Overtaken(plan.relay().id(), stored.size()));
    }
    var all = new ArrayList<>(stored);
    rehearsed.stream().filter(settled -> !settled.isNew()).forEach(all::add);
    return Optional.of(finished(plan, seen, all));
  }

  /// Sees to it that the relay is there and as planned.
  private CommitResult prepare(Optional<RelaySnapshot> seen, Relay relay) {
    if (seen.isEmpty()) {
      return relays.open(relay);
    }
    var snapshot = seen.get();
    return snapshot.relay().equals(relay)
        ? new CommitResult.Done(snapshot)
        : relays.describe(snapshot, relay);
  }

  private List<Settled> publish(
      Relays where, Progress.Stage stage, RelayPlan plan, List<Entry> entries) {
    var publisher = new EntryPublisher(new Publisher(where, posts, clock), progress, stage);
    return publisher.publish(plan.relay().id(), entries);
  }

  private static ImportOutcome finished(
      RelayPlan plan, Optional<RelaySnapshot> seen, List<Settled> settled) {
    return new ImportOutcome.Finished(Tally.of(settled).report(plan, seen.isEmpty()));
  }
}
