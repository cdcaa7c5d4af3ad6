package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to a relay and to its store, the pages end as a clean build makes them.
final class RenewalHistoryTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final RelayId OTHER = new RelayId("en-anden");

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 200, 300, 400, 500})
  void endsAsACleanBuildThoughEveryStepFails(int first) {
    for (var seed = first; seed < first + 2; seed++) {
      var press = live(seed, true);

      press.catchUp();

      assertEquals(press.cleanBuild(), press.pages.digests(), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 200, 300})
  void isCurrentAfterEachStepWithoutFaults(int first) {
    for (var seed = first; seed < first + 1; seed++) {
      var press = live(seed, false);

      press.renew(RELAY);
      press.renew(OTHER);

      var expected = press.cleanBuild();
      expected.keySet().removeIf(key -> !press.pages.digests().containsKey(key));
      assertEquals(expected, press.pages.digests(), "seed " + seed);
    }
  }

  private static Press live(int seed, boolean faulty) {
    var press = new Press();
    var random = new Random(seed);
    var history = new History(press.books, RELAY, press.clock, seed);
    var other = new History(press.books, OTHER, press.clock, seed + 1L);
    history.addMany(List.of(0, 98, 100, 199).get(random.nextInt(4)), 2026);
    press.renew(RELAY);
    for (var step = 0; step < 20; step++) {
      (random.nextInt(4) == 0 ? other : history).step();
      describeNowAndThen(history, random);
      if (random.nextInt(3) > 0) {
        renew(press, history, random, faulty);
      }
    }
    return press;
  }

  private static void describeNowAndThen(History history, Random random) {
    if (random.nextInt(20) == 0) {
      history.describe();
    }
  }

  /// Renews one relay, as a record of any of its changes would, while another renewal of it may
  /// come in between.
  private static void renew(Press press, History history, Random random, boolean faulty) {
    var relay = random.nextInt(4) == 0 ? OTHER : RELAY;
    var after = new Revision(random.nextInt(30) == 0 ? 0 : Long.MAX_VALUE);
    var store = faulty ? new Faults(press.pages, random.nextLong(), overtake(press)) : press.pages;
    var posts = faulty ? RestlessPosts.of(press.books, random, history::step) : press.books;
    try {
      press.relayPages(press.books, posts, store, "posts").renew(relay, after, press.soon());
    } catch (Faults.StoreFailure | IllegalStateException expected) {
      press.clock.advance(Duration.ofSeconds(random.nextInt(20)));
    }
  }

  /// Stalls a writer until its lease has ended and another has done all the work.
  private static Runnable overtake(Press press) {
    return () -> {
      press.clock.advance(Hold.TERM.plusSeconds(1));
      press.renew(RELAY);
    };
  }
}
