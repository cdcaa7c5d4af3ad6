package dk.blogstafet.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.Renderings.Lease;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.page.Renderings.Taken;
import dk.blogstafet.relay.Ledger;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Recorded;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Samples;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What happens when the database did as it was told and the answer got lost.
final class LostAnswersTest {
  private static Database database;

  @BeforeAll
  static void start() throws IOException {
    database = Database.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void recordsAChangeOnceAndSaysSo() {
    var relay = Samples.relay(Samples.relayId());
    database.relays().open(relay);
    var seen = Standing.opening(relay);
    var step = new Step.Add(Samples.post(1, "2015-05-11", Samples.LEDELSE));
    var lossy = database.over(new LostAnswers(1));

    var recorded = new Ledger(lossy.relays(), lossy.posts()).record(seen, List.of(step), Pace.DONE);

    var then = database.relays().find(relay.id()).orElseThrow();
    assertEquals(new Recorded.Done(then), recorded);
    assertEquals(new Revision(2), then.revision());
    assertEquals(2, database.posts().changes(relay.id(), Revision.NONE, 9).size());
  }

  @Test
  void opensARelayOnceAndSaysSo() {
    var relay = Samples.relay(Samples.relayId());

    var recorded = database.over(new LostAnswers(1)).relays().open(relay);

    assertEquals(new Recorded.Done(Standing.opening(relay)), recorded);
  }

  @Test
  void describesTheSiteOnceAndSaysSo() {
    var seen = database.relays().medium().map(Medium::revision).orElse(Revision.NONE);

    var described =
        database.over(new LostAnswers(1)).relays().describe(seen, Samples.site("Broen"));

    assertTrue(described);
    assertEquals(seen.next(), database.relays().medium().orElseThrow().revision());
  }

  @Test
  void takesAndFinishesALeaseOnceAndSaysSo() {
    var relay = Samples.relayId();
    var lease = new Lease("one", Samples.STORED.plusSeconds(60));
    var progress = new Progress(17, "build-1", Optional.empty());

    var taken = database.over(new LostAnswers(1)).renderings().take(relay, lease, Samples.STORED);
    var finished =
        database
            .over(new LostAnswers(1))
            .renderings()
            .finish(relay, lease, progress, Samples.STORED);

    assertEquals(Optional.of(Progress.NONE), taken.map(Taken::progress));
    assertTrue(finished);
    assertEquals(progress, database.renderings().look(relay));
  }
}
