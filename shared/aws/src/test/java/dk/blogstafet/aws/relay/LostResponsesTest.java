package dk.blogstafet.aws.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LostResponses;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.RelayChangeWriter;
import dk.blogstafet.relay.rendering.RenderStates.AcquiredLease;
import dk.blogstafet.relay.rendering.RenderStates.Lease;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The database does the work and the response is lost.
final class LostResponsesTest {
  private static TestDatabase database;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void recordsAChangeOnceAndSaysSo() {
    var relay = DomainSamples.relay(DomainSamples.relayId());
    database.relays().open(relay);
    var seen = RelaySnapshot.opening(relay);
    var step = new PostChange.Add(DomainSamples.post(1, "2015-05-11", DomainSamples.LEDELSE));
    var lossy = database.over(new LostResponses(1));

    var result =
        new RelayChangeWriter(lossy.relays(), lossy.posts())
            .commit(seen, List.of(step), RenewalHint.DONE);

    var then = database.relays().find(relay.id()).orElseThrow();
    assertEquals(new CommitResult.Done(then), result);
    assertEquals(new Revision(2), then.revision());
    assertEquals(2, database.posts().changes(relay.id(), Revision.NONE, 9).size());
  }

  @Test
  void opensARelayOnceAndSaysSo() {
    var relay = DomainSamples.relay(DomainSamples.relayId());

    var result = database.over(new LostResponses(1)).relays().open(relay);

    assertEquals(new CommitResult.Done(RelaySnapshot.opening(relay)), result);
  }

  @Test
  void describesTheSiteOnceAndSaysSo() {
    var seen = database.relays().siteSnapshot().map(SiteSnapshot::revision).orElse(Revision.NONE);

    var described =
        database.over(new LostResponses(1)).relays().describe(seen, DomainSamples.site("Broen"));

    assertTrue(described);
    assertEquals(seen.next(), database.relays().siteSnapshot().orElseThrow().revision());
  }

  @Test
  void acquiresAndFinishesALeaseOnce() {
    var relay = DomainSamples.relayId();
    var lease = new Lease("one", DomainSamples.STORED.plusSeconds(60));
    var progress = new RenderProgress(17, "build-1", Optional.empty());

    var taken =
        database
            .over(new LostResponses(1))
            .renderings()
            .acquire(relay, lease, DomainSamples.STORED);
    var finished =
        database
            .over(new LostResponses(1))
            .renderings()
            .finish(relay, lease, progress, DomainSamples.STORED);

    assertEquals(Optional.of(RenderProgress.NONE), taken.map(AcquiredLease::progress));
    assertTrue(finished);
    assertEquals(progress, database.renderings().progress(relay));
  }
}
