package dk.blogstafet.aws.baton;

import static dk.blogstafet.baton.TurnSamples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.DataDocument;
import dk.blogstafet.aws.RequestMeter;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.TurnSamples;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Measures every access path of turns and compares with `docs/data.md`.
final class TurnPathsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final RelayId RELAY = new RelayId("klima");
  private static final Instant LATER = NOW.plus(Draft.SAVE_POINT.multipliedBy(2));

  private final RequestMeter meter = new RequestMeter();

  @Test
  void takeTheRequestsAndUnitsThatTheDocumentationSays() throws IOException {
    var measured = new LinkedHashMap<String, String>();
    for (var size : List.of(10, 100)) {
      try (var database = TestDatabase.start()) {
        paths(database.heardBy(meter), filled(database, size))
            .forEach((name, path) ->
                measured.merge(name, meter.of(path), (one, other) -> one + " | " + other));
      }
    }

    assertEquals(DataDocument.costs("### What the manuscripts' table costs"), measured);
  }

  /// Adds this many turns; the last one has a text and this many comments.
  private static Turn filled(TestDatabase database, int size) {
    var turns = database.turns(CLOCK);
    for (var number = 0; number < size; number++) {
      assertTrue(turns.update(TurnSamples.addition(turns.baton(RELAY), TurnSamples.contact())));
    }
    var last = turns.newest(RELAY, 1).getFirst();
    for (var number = 1; number <= size; number++) {
      var comments = List.of(TurnSamples.comment(number));
      var update = TurnSamples.addition(last, comments, List.of(TurnSamples.candidate(1)));
      assertTrue(turns.update(update));
      last = update.then();
    }
    var none = Draft.empty(last.key(), NOW);
    assertTrue(database.drafts().save(none, none.next(text(1), NOW)));
    return last;
  }

  private static DraftContent text(int number) {
    return TurnSamples.content("x".repeat(1_000) + number);
  }

  private static Map<String, Runnable> paths(TestDatabase database, Turn turn) {
    var turns = database.turns(CLOCK);
    var drafts = database.drafts();
    var outbox = database.turnOutbox();
    var key = turn.key();
    var mailbox = turn.contact().orElseThrow().mailbox();
    var first = drafts.find(key).orElseThrow();
    var second = first.next(text(2), NOW);
    var third = second.next(text(3), LATER);
    var then = TurnSamples.moved(turn, TurnState.CLOSED);
    var change = TurnSamples.change(turn, then);
    var task =
        TurnMailTask.of(TurnSamples.invited(new TurnKey(RELAY, 1)), TurnMailKind.INVITATION, NOW);
    var leased = task.leased("one", LATER);
    var all = new LinkedHashMap<String, Runnable>();
    all.put("turns.find(turn)", () -> turns.find(key));
    all.put("turns.newest(relay, 10)", () -> turns.newest(RELAY, 10));
    all.put("turns.baton(relay)", () -> turns.baton(RELAY));
    all.put("turns.open(relay, mailbox)", () -> turns.open(RELAY, mailbox));
    all.put("turns.isSuppressed(mailbox)", () -> turns.isSuppressed(mailbox));
    all.put("turns.due(now, 200)", () -> turns.due(NOW.plus(Duration.ofDays(999)), 200));
    all.put("turns.events(turn)", () -> turns.events(key));
    all.put("turns.comments(turn)", () -> turns.comments(key));
    all.put("turns.candidates(turn)", () -> turns.candidates(key));
    all.put("drafts.find(turn)", () -> drafts.find(key));
    all.put("drafts.save(seen, then)", () -> drafts.save(first, second));
    all.put("drafts.save(seen, save point)", () -> drafts.save(second, third));
    all.put("drafts.savePoints(turn)", () -> drafts.savePoints(key));
    all.put("outbox.find(name)", () -> outbox.find(task.name()));
    all.put("outbox.due(200)", () -> outbox.due(NOW, 200));
    all.put("outbox.replace(seen, then)", () -> outbox.replace(task, leased));
    all.put("outbox.remove(seen)", () -> outbox.remove(leased));
    all.put("turns.update(update)", () -> turns.update(change));
    all.put("turns.update(erasure)", () -> turns.update(TurnSamples.erasure(then)));
    return all;
  }
}
