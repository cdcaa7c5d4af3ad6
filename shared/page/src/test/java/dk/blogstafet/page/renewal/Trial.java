package dk.blogstafet.page.renewal;

import dk.blogstafet.page.MemoryRenderings;
import dk.blogstafet.page.renewal.History.Happening;
import dk.blogstafet.page.renewal.Mishaps.Mishap;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A plan played: two relays to which things happen, machines that renew their pages on bad days,
/// and keepers who change what they run.
final class Trial {
  static final RelayId RELAY = new RelayId("stafetten");
  static final RelayId OTHER = new RelayId("en-anden");
  private static final List<RelayId> RELAYS = List.of(RELAY, OTHER);

  /// Of a process's questions to its stores, how many have a mishap.
  private static final List<Integer> PERCENT = List.of(0, 1, 4, 12);

  final Press press = new Press();
  private final History first;
  private final History other;
  private final Records records = new Records();
  private final Shown shown = new Shown(press);
  private final Toll toll;
  private MemoryRelayStore oldBooks;
  private MemoryRenderings oldRenderings;
  private int tables;

  private Trial(Plan plan, Toll toll) {
    this.toll = toll;
    first = new History(press.books, RELAY, press.clock, plan.seed(), plan.burst());
    other = new History(press.books, OTHER, press.clock, plan.seed() + 1, plan.burst());
    if (plan.breaks()) {
      first.breakRenderers();
      other.breakRenderers();
    }
    first.addMany(plan.posts(), 2026);
    oldBooks = press.books.copy();
    oldRenderings = press.renderings.copy();
  }

  /// Plays a plan, and lets catching up run afterwards until nothing is behind.
  ///
  /// @param toll where it is counted what befalls
  /// @throws AssertionError where a renewal that had finished was undone
  static Trial of(Plan plan, Toll toll) {
    var trial = new Trial(plan, toll);
    trial.note();
    for (var move : plan.moves()) {
      trial.play(move);
      trial.note();
      trial.shown.check(move);
    }
    trial.press.catchUp();
    return trial;
  }

  /// What is wrong with the pages; empty if they are as a clean build makes them, and none ever
  /// linked to one that wasn't there.
  Optional<String> wrong() {
    var dangling = press.watched.dangling();
    return dangling.isEmpty() ? difference() : Optional.of("at some moment: " + dangling);
  }

  private Optional<String> difference() {
    return Shown.difference(press.cleanBuild(), press.pages.digests());
  }

  private void play(Move move) {
    switch (move) {
      case Move.Happens(var happening, var isFirst, var dice) -> {
        toll.add(happening);
        (isFirst ? first : other).happen(happening, dice);
      }
      case Move.Runs(var work, var dice) -> {
        toll.add(work);
        run(work, new Random(dice));
      }
    }
  }

  private void run(Move.Work work, Random random) {
    switch (work) {
      case DELIVER -> deliver(random);
      case LOSE -> records.lose(random);
      case CATCH_UP -> tolerate(catchUp(random, true));
      case RACE -> Race.run(List.of(renewal(random), renewal(random), catchUp(random, true)));
      case REBUILD -> tolerate(rebuild(random));
      case OLD_BUILD -> runOldBuild(random);
      case DESCRIBE_SITE -> describeSite(random);
      case BACK_UP -> backUp();
      case GO_BACK -> goBack();
    }
  }

  private void note() {
    RELAYS.forEach(relay -> records.note(relay, press.books.find(relay).orElseThrow().revision()));
  }

  /// Hands over a batch. What isn't done comes again, unless it has come too often; what is done
  /// may come again too.
  private void deliver(Random random) {
    var batch = records.batch(1 + random.nextInt(6));
    var done = true;
    for (var relay : RELAYS) {
      var after = Records.after(batch, relay);
      done &= after.isEmpty() || tolerate(renewal(relay, after.get(), random));
    }
    if (done ? random.nextInt(6) > 0 : random.nextInt(4) == 0) {
      records.take(batch);
    }
    if (random.nextInt(5) == 0) {
      records.delay(random);
    }
  }

  private Runnable renewal(Random random) {
    var after = new Revision(random.nextInt(4) == 0 ? random.nextInt(10) : Long.MAX_VALUE);
    return renewal(random.nextInt(4) == 0 ? OTHER : RELAY, after, random);
  }

  private Runnable renewal(RelayId relay, Revision after, Random random) {
    var renewer = renewer(random, true);
    var deadline = press.clock.instant().plusSeconds(1 + random.nextInt(60));
    return () -> shown.note(relay, renewer.relayPages().renew(relay, after, deadline));
  }

  private Runnable rebuild(Random random) {
    var renewer = renewer(random, true);
    var deadline = press.clock.instant().plusSeconds(1 + random.nextInt(60));
    return () -> shown.note(RELAY, renewer.relayPages().rebuild(RELAY, deadline));
  }

  private Runnable catchUp(Random random, boolean waits) {
    var renewer = renewer(random, waits);
    var deadline = press.clock.instant().plusSeconds(1 + random.nextInt(60));
    return () -> renewer.catchUp().run(deadline);
  }

  private Renewer renewer(Random random, boolean waits) {
    var percent = PERCENT.get(random.nextInt(PERCENT.size()));
    var meanwhile = waits ? meanwhile(random.nextLong()) : (Runnable) () -> {};
    var mishaps = new Mishaps(random.nextLong(), percent, meanwhile, toll);
    return Renewer.of(press, press.watched, press.origin, mishaps);
  }

  /// What goes on while a process waits: its lease may end, and others do what they have to.
  private Runnable meanwhile(long dice) {
    var random = new Random(dice);
    return () -> {
      press.clock.advance(Duration.ofSeconds(random.nextInt(2 * (int) Hold.TERM.toSeconds())));
      switch (random.nextInt(5)) {
        case 0 -> press.renew(RELAY);
        case 1 -> tolerate(catchUp(random, false));
        case 2 -> first.happen(Happening.PUBLISH, random.nextLong());
        case 3 -> first.happen(Happening.CORRECT, random.nextLong());
        default -> {
          first.happen(Happening.WITHDRAW, random.nextLong());
          press.renew(RELAY);
        }
      }
    };
  }

  private void runOldBuild(Random random) {
    shown.forget();
    var old = new OldLook(press.watched);
    var mishaps = new Mishaps(random.nextLong(), 2, () -> {}, toll);
    var renewer = Renewer.of(press, old, "gammel", mishaps);
    tolerate(() -> renewer.catchUp().run(press.clock.instant().plusSeconds(20)));
  }

  private void describeSite(Random random) {
    shown.forget();
    var seen = press.books.siteSnapshot().orElseThrow().revision();
    press.books.describe(seen, Subjects.site("Mediet " + random.nextInt(3)));
  }

  private void backUp() {
    oldBooks = press.books.copy();
    oldRenderings = press.renderings.copy();
  }

  private void goBack() {
    shown.forget();
    press.books.become(oldBooks);
    press.renderings.become(oldRenderings);
    press.origin = "posts-" + ++tables;
    RELAYS.forEach(
        relay -> records.startAnew(relay, press.books.find(relay).orElseThrow().revision()));
  }

  private boolean tolerate(Runnable run) {
    try {
      run.run();
      return true;
    } catch (Mishap | IllegalStateException expected) {
      press.clock.advance(Duration.ofSeconds(1));
      return false;
    }
  }
}
