package dk.blogstafet.aws.newsletter;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static dk.blogstafet.newsletter.NewsletterSamples.errand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.DataDocument;
import dk.blogstafet.aws.RequestMeter;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.aws.vault.DynamoDbWrappedKeyStore;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Measures every access path of the subscribers table and compares with `docs/data.md`.
final class SubscriberPathsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private final RequestMeter meter = new RequestMeter();
  private final RelayId relay = new RelayId("klima");

  @Test
  void takeTheRequestsAndUnitsThatTheDocumentationSays() throws IOException {
    var measured = new LinkedHashMap<String, String>();
    try (var database = TestDatabase.start()) {
      for (var size : List.of(10, 1_000)) {
        fill(database, size);
        paths(database.heardBy(meter))
            .forEach((name, path) ->
                measured.merge(name, meter.of(path), (one, other) -> one + " | " + other));
      }
    }

    assertEquals(DataDocument.costs("### What the subscribers' table costs"), measured);
  }

  /// Adds this many subscriptions, pending sign-ups and waiting outbox tasks of a relay.
  private void fill(TestDatabase database, int size) {
    var there = database.subscribers(CLOCK).subscriptions(relay, Optional.empty(), size).size();
    Stream.generate(NewsletterSamples::who)
        .limit(size - there)
        .forEach(who -> assertTrue(database.subscribers(CLOCK).update(update(who))));
  }

  private SubscriberUpdate update(SubscriberId who) {
    return new SubscriberUpdate(
        Optional.empty(),
        List.of(NewsletterSamples.subscription(who, relay)),
        Optional.of(NewsletterSamples.pending(NewsletterSamples.request(who, relay))),
        List.of(NewsletterSamples.consent(who, relay)),
        List.of(errand(OutboxTask.TaskKind.CONFIRM, who, relay)));
  }

  private Map<String, Runnable> paths(TestDatabase database) {
    var subscribers = database.subscribers(CLOCK);
    var outbox = database.outbox(CLOCK);
    var counters = database.counters(CLOCK);
    var shelf = new DynamoDbWrappedKeyStore(database.client(), TestDatabase.SUBSCRIBERS);
    var who = NewsletterSamples.who();
    var fresh = errand(OutboxTask.TaskKind.CONFIRM, who, relay);
    var taken = fresh.leased("one", NOW.plusSeconds(60));
    var relays =
        Stream.concat(Stream.of(relay), Stream.generate(DomainSamples::relayId).limit(9)).toList();
    var name = "sign-ups#" + who;
    var text = new ConsentText("Ja tak. " + who);
    var all = new LinkedHashMap<String, Runnable>();
    all.put("keyStore.keys()", shelf::keys);
    all.put("counters.add(name)", () -> counters.add(name, 9, NOW.plusSeconds(9)));
    all.put("counters.count(name)", () -> counters.count(name));
    all.put("subscribers.storeConsentText(text)", () -> subscribers.storeConsentText(text));
    all.put("subscribers.consentText(hash)", () -> subscribers.consentText(text.hash()));
    all.put("subscribers.update(update)", () -> subscribers.update(update(who)));
    all.put("subscribers.pending(who, relay)", () -> subscribers.pending(who, relay));
    all.put("subscribers.subscriber(who, 10 relays)", () -> subscribers.subscriber(who, relays));
    all.put("subscribers.consentRecords(who)", () -> subscribers.consentRecords(who));
    all.put(
        "subscribers.subscriptions(relay, 100)",
        () -> subscribers.subscriptions(relay, Optional.empty(), 100));
    all.put("subscribers.countPending(relay)", () -> subscribers.countPending(relay, NOW));
    all.put("outbox.find(name)", () -> outbox.find(fresh.name()));
    all.put("outbox.due(200)", () -> outbox.due(NOW, 200));
    all.put("outbox.replace(seen, then)", () -> outbox.replace(fresh, taken));
    all.put("outbox.remove(seen)", () -> outbox.remove(taken));
    all.put("subscribers.erase(who, 10 relays)", () -> subscribers.erase(who, relays));
    return all;
  }
}
