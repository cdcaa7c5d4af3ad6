package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.FaultInjection.InjectedFault;
import dk.blogstafet.page.renewal.SimulatedRelay.RelayEvent;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.rendering.MemoryAuthorIndex;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Simulates a plan: two relays that change, processes with faults that renew their pages, and
/// operators who change the deployment.
final class PlanSimulation {
  static final RelayId RELAY = new RelayId("stafetten");
  static final RelayId OTHER = new RelayId("en-anden");
  private static final List<RelayId> RELAYS = List.of(RELAY, OTHER);

  /// The possible shares of calls with a fault.
  private static final List<Integer> PERCENT = List.of(0, 1, 4, 12);

  final RenewalFixture fixture = new RenewalFixture();
  private final SimulatedRelay first;
  private final SimulatedRelay other;
  private final StreamBacklog backlog = new StreamBacklog();
  private final RenewalClaims claims = new RenewalClaims(fixture);
  private final OccurrenceCounter counter;
  private MemoryRelayStore oldBooks;
  private MemoryRenderStates oldRenderings;
  private MemoryAuthorIndex oldAuthors;
  private int tables;

  private PlanSimulation(HistoryPlan plan, OccurrenceCounter occurrenceCounter) {
    this.counter = occurrenceCounter;
    first = new SimulatedRelay(fixture.books, RELAY, fixture.clock, plan.seed(), plan.burst());
    other = new SimulatedRelay(fixture.books, OTHER, fixture.clock, plan.seed() + 1, plan.burst());
    if (plan.breaks()) {
      first.breakRenderers();
      other.breakRenderers();
    }
    first.addMany(plan.posts(), 2026);
    oldBooks = fixture.books.copy();
    oldRenderings = fixture.renderings.copy();
    oldAuthors = fixture.authors.copy();
  }

  /// Simulates a plan, and then catches up until nothing is behind.
  ///
  /// @param occurrenceCounter counts what happens
  /// @throws AssertionError if the result of a finished renewal was undone
  static PlanSimulation of(HistoryPlan plan, OccurrenceCounter occurrenceCounter) {
    var simulation = new PlanSimulation(plan, occurrenceCounter);
    simulation.note();
    for (var step : plan.steps()) {
      simulation.play(step);
      simulation.note();
      simulation.claims.check(step);
    }
    simulation.fixture.catchUp();
    return simulation;
  }

  /// Returns what is wrong with the pages; empty if they equal a clean build, and none ever had a
  /// dangling link.
  Optional<String> wrong() {
    var dangling = fixture.watched.dangling();
    return dangling.isEmpty() ? difference() : Optional.of("at some moment: " + dangling);
  }

  private Optional<String> difference() {
    return RenewalClaims.difference(fixture.cleanBuild(), fixture.pages.digests());
  }

  private void play(PlanStep step) {
    switch (step) {
      case PlanStep.EventStep(var event, var isFirst, var dice) -> {
        counter.add(event);
        (isFirst ? first : other).happen(event, dice);
      }
      case PlanStep.TaskStep(var task, var dice) -> {
        counter.add(task);
        run(task, new Random(dice));
      }
    }
  }

  private void run(PlanStep.SimulatedTask task, Random random) {
    switch (task) {
      case DELIVER -> deliver(random);
      case LOSE -> backlog.lose(random);
      case CATCH_UP -> tolerate(catchUp(random, true));
      case RACE ->
          ConcurrentRuns.run(List.of(renewal(random), renewal(random), catchUp(random, true)));
      case REBUILD -> tolerate(rebuild(random));
      case OLD_BUILD -> runOldBuild(random);
      case DESCRIBE_SITE -> describeSite(random);
      case BACK_UP -> backUp();
      case GO_BACK -> goBack();
    }
  }

  private void note() {
    RELAYS.forEach(
        relay -> backlog.note(relay, fixture.books.find(relay).orElseThrow().revision()));
  }

  /// Delivers a batch. Failed records are redelivered up to a limit, and finished ones may be too.
  private void deliver(Random random) {
    var batch = backlog.batch(1 + random.nextInt(6));
    var done = true;
    for (var relay : RELAYS) {
      var after = StreamBacklog.after(batch, relay);
      done &= after.isEmpty() || tolerate(renewal(relay, after.get(), random));
    }
    if (done ? random.nextInt(6) > 0 : random.nextInt(4) == 0) {
      backlog.take(batch);
    }
    if (random.nextInt(5) == 0) {
      backlog.delay(random);
    }
  }

  private Runnable renewal(Random random) {
    var after = new Revision(random.nextInt(4) == 0 ? random.nextInt(10) : Long.MAX_VALUE);
    return renewal(random.nextInt(4) == 0 ? OTHER : RELAY, after, random);
  }

  private Runnable renewal(RelayId relay, Revision after, Random random) {
    var process = renewer(random, true);
    var deadline = fixture.clock.instant().plusSeconds(1 + random.nextInt(60));
    return () -> claims.note(relay, process.renewal().renew(relay, after, deadline));
  }

  private Runnable rebuild(Random random) {
    var process = renewer(random, true);
    var deadline = fixture.clock.instant().plusSeconds(1 + random.nextInt(60));
    return () -> claims.note(RELAY, process.renewal().rebuild(RELAY, deadline));
  }

  private Runnable catchUp(Random random, boolean waits) {
    var process = renewer(random, waits);
    var deadline = fixture.clock.instant().plusSeconds(1 + random.nextInt(60));
    return () -> process.catchUp().run(deadline);
  }

  private RenewalProcess renewer(Random random, boolean waits) {
    var percent = PERCENT.get(random.nextInt(PERCENT.size()));
    var meanwhile = waits ? meanwhile(random.nextLong()) : (Runnable) () -> {};
    var injection = new FaultInjection(random.nextLong(), percent, meanwhile, counter);
    return RenewalProcess.of(fixture, fixture.watched, fixture.origin, injection);
  }

  /// Returns what happens while a process waits: its lease may expire, and others do their work.
  private Runnable meanwhile(long dice) {
    var random = new Random(dice);
    return () -> {
      fixture.clock.advance(
          Duration.ofSeconds(random.nextInt(2 * (int) RelayLease.TERM.toSeconds())));
      switch (random.nextInt(5)) {
        case 0 -> fixture.renew(RELAY);
        case 1 -> tolerate(catchUp(random, false));
        case 2 -> first.happen(RelayEvent.PUBLISH, random.nextLong());
        case 3 -> first.happen(RelayEvent.CORRECT, random.nextLong());
        default -> {
          first.happen(RelayEvent.WITHDRAW, random.nextLong());
          fixture.renew(RELAY);
        }
      }
    };
  }

  private void runOldBuild(Random random) {
    claims.forget();
    var old = new OutdatedPages(fixture.watched);
    var injection = new FaultInjection(random.nextLong(), 2, () -> {}, counter);
    var process = RenewalProcess.of(fixture, old, "gammel", injection);
    tolerate(() -> process.catchUp().run(fixture.clock.instant().plusSeconds(20)));
  }

  private void describeSite(Random random) {
    claims.forget();
    var seen = fixture.books.siteSnapshot().orElseThrow().revision();
    fixture.books.describe(seen, HistorySubjects.site("Mediet " + random.nextInt(3)));
  }

  private void backUp() {
    oldBooks = fixture.books.copy();
    oldRenderings = fixture.renderings.copy();
    oldAuthors = fixture.authors.copy();
  }

  private void goBack() {
    claims.forget();
    fixture.books.become(oldBooks);
    fixture.renderings.become(oldRenderings);
    fixture.authors.become(oldAuthors);
    fixture.origin = "posts-" + ++tables;
    RELAYS.forEach(
        relay -> backlog.startAnew(relay, fixture.books.find(relay).orElseThrow().revision()));
  }

  private boolean tolerate(Runnable run) {
    try {
      run.run();
      return true;
    } catch (InjectedFault | IllegalStateException expected) {
      fixture.clock.advance(Duration.ofSeconds(1));
      return false;
    }
  }
}
