package dk.blogstafet.editing;

import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.MemoryBooks;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Recorded;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Relays in memory for one act: each change is kept with its receipt and its line, or not at all.
record MemorySignedRelays(MemoryBooks books, MemoryEditors editors, Act act) implements Relays {
  @Override
  public Optional<Medium> medium() {
    return books.medium();
  }

  @Override
  public Optional<Standing> find(RelayId relay) {
    return books.find(relay);
  }

  @Override
  public boolean describe(Revision seen, Site anew) {
    synchronized (books) {
      editors.bar(act);
      var from = Math.toIntExact(seen.number());
      var isDone = books.describe(seen, anew);
      if (isDone) {
        editors.keep(act, Effect.ofSite(from, from + 1), Traces.of(anew));
      }
      return isDone;
    }
  }

  @Override
  public Recorded open(Relay relay) {
    return kept(
        () -> books.open(relay),
        then -> Effect.ofRelay(Deed.OPEN_RELAY, 0, then),
        Traces.of(relay));
  }

  @Override
  public Recorded describe(Standing seen, Relay anew) {
    return kept(
        () -> books.describe(seen, anew),
        then -> Effect.ofRelay(Deed.DESCRIBE_RELAY, seen.version(), then),
        Traces.of(seen.relay(), anew));
  }

  @Override
  public Recorded record(Standing seen, Standing then, List<Step> steps, Pace pace) {
    if (steps.size() != 1) {
      throw new IllegalArgumentException("An act is one step, not " + steps.size());
    }
    var step = steps.getFirst();
    return kept(
        () -> books.record(seen, then, steps, pace),
        standing -> Effect.of(standing, step),
        Traces.of(step));
  }

  private Recorded kept(Supplier<Recorded> change, Function<Standing, Effect> effect, Traces it) {
    synchronized (books) {
      editors.bar(act);
      var recorded = change.get();
      if (recorded instanceof Recorded.Done(var then)) {
        books.note(then, act.cause());
        editors.keep(act, effect.apply(then), it);
      }
      return recorded;
    }
  }
}
