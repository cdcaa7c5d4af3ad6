package dk.blogstafet.local.importing;

import dk.blogstafet.local.archive.BatchPublisher;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.DryRunRelays;
import dk.blogstafet.relay.change.Publisher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Imports a relay page into the store. The whole page is validated before anything is stored. Its
/// new posts are stored in batches, oldest first, so that legs follow dates and a second import
/// continues an interrupted one.
public final class RelayImport {
  private static final int ATTEMPTS = 5;

  private final Relays relays;
  private final Posts posts;
  private final Clock clock;
  private final ImportProgress progress;

  public RelayImport(Relays relays, Posts posts, Clock clock, ImportProgress progress) {
    this.relays = relays;
    this.posts = posts;
    this.clock = clock;
    this.progress = progress;
  }

  /// Imports a page; a dry run stores nothing.
  public RelayImportOutcome run(ParsedPage.RelayPageContent page, ImportOptions options) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var outcome = attempt(page, options, relays.find(options.relay()));
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new RelayImportOutcome.Conflict(options.relay(), 0);
  }

  /// Makes one attempt; empty if the relay changed concurrently.
  private Optional<RelayImportOutcome> attempt(
      ParsedPage.RelayPageContent page, ImportOptions options, Optional<RelaySnapshot> seen) {
    if (seen.isPresent() && !seen.get().relay().isOpen()) {
      return Optional.of(new RelayImportOutcome.NotOpen(options.relay()));
    }
    var own = seen.map(it -> it.relay().categories()).orElse(List.of());
    return switch (RelayPageCheck.of(page, options, own, DanishTime.today(clock))) {
      case RelayPageCheck.PageCheckResult.Invalid(var errors) ->
          Optional.of(new RelayImportOutcome.Invalid(errors));
      case RelayPageCheck.PageCheckResult.Valid(var described) -> {
        var plan = plan(seen, page, options, described);
        var fates = rehearse(plan, seen, page);
        yield options.dryRun()
            ? Optional.of(finished(plan, seen, fates))
            : store(plan, seen, fates);
      }
    };
  }

  private static RelayImportPlan plan(
      Optional<RelaySnapshot> seen,
      ParsedPage.RelayPageContent page,
      ImportOptions options,
      Relay described) {
    return seen.map(
            it -> RelayImportPlan.joining(it.relay(), page, options, described.categories()))
        .orElseGet(() -> RelayImportPlan.opening(described));
  }

  /// Returns what a dry run would do with the page's entries, oldest first.
  private List<EntryResult> rehearse(
      RelayImportPlan plan, Optional<RelaySnapshot> seen, ParsedPage.RelayPageContent page) {
    var entries = oldestFirst(page.entries());
    var relays = new DryRunRelays(plan.after(seen));
    return publish(relays, ImportProgress.ImportPhase.CHECKING, plan, entries);
  }

  /// Returns the entries oldest first. A page lists the newest first, also within one date.
  private static List<RelayPageEntry> oldestFirst(List<RelayPageEntry> entries) {
    return entries.reversed().stream().sorted(Comparator.comparing(RelayPageEntry::date)).toList();
  }

  private Optional<RelayImportOutcome> store(
      RelayImportPlan plan, Optional<RelaySnapshot> seen, List<EntryResult> rehearsed) {
    if (prepare(seen, plan.relay()) instanceof CommitResult.Conflict) {
      return Optional.empty();
    }
    var fresh = rehearsed.stream().filter(EntryResult::isNew).map(EntryResult::entry).toList();
    var stored = publish(relays, ImportProgress.ImportPhase.STORING, plan, fresh);
    if (stored.size() < fresh.size()) {
      return Optional.of(new RelayImportOutcome.Conflict(plan.relay().id(), stored.size()));
    }
    var all = new ArrayList<>(stored);
    rehearsed.stream().filter(result -> !result.isNew()).forEach(all::add);
    return Optional.of(finished(plan, seen, all));
  }

  /// Opens or updates the relay according to the plan.
  private CommitResult prepare(Optional<RelaySnapshot> seen, Relay relay) {
    if (seen.isEmpty()) {
      return relays.open(relay);
    }
    var snapshot = seen.get();
    return snapshot.relay().equals(relay)
        ? new CommitResult.Done(snapshot)
        : relays.describe(snapshot, relay);
  }

  private List<EntryResult> publish(
      Relays where,
      ImportProgress.ImportPhase phase,
      RelayImportPlan plan,
      List<RelayPageEntry> entries) {
    var drafts = entries.stream().map(RelayPageEntry::draft).toList();
    var results =
        new BatchPublisher(
                new Publisher(where, posts, clock),
                done -> progress.at(phase, done, entries.size()))
            .publish(plan.relay().id(), drafts);
    return IntStream.range(0, results.size())
        .mapToObj(at -> new EntryResult(entries.get(at), results.get(at)))
        .toList();
  }

  private static RelayImportOutcome finished(
      RelayImportPlan plan, Optional<RelaySnapshot> seen, List<EntryResult> settled) {
    return new RelayImportOutcome.Done(ImportCounts.of(settled).report(plan, seen.isEmpty()));
  }
}
