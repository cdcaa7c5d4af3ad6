package dk.blogstafet.aws.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.PublicationOutcome.Done;
import dk.blogstafet.relay.change.PublicationOutcome.Published;
import dk.blogstafet.relay.change.Publisher;
import java.time.Clock;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// The domain's rules with the real store.
final class PublishingTest {
  @Test
  void publishesADraftOnceHoweverManySendIt() throws Exception {
    var id = DomainSamples.relayId();
    try (var database = TestDatabase.start();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      database.relays().open(DomainSamples.relay(id));
      var publisher = new Publisher(database.relays(), database.posts(), Clock.systemUTC());
      var draft = PostDraft.ofTeaser("Bro", "2015-05-11", "Ledelse", "Om bro");
      var senders =
          Collections.<Callable<PublicationOutcome>>nCopies(40, () -> publisher.publish(id, draft));

      var published = 0;
      for (var publication : threads.invokeAll(senders)) {
        var results = assertInstanceOf(Done.class, publication.get()).results();
        published += results.getFirst() instanceof Published ? 1 : 0;
      }

      assertEquals(1, published);
      assertEquals(1, database.relays().find(id).orElseThrow().counts().total());
      assertEquals(2, database.posts().changes(id, Revision.NONE, 9).size());
    }
  }
}
