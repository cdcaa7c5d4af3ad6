package dk.blogstafet.aws.newsletter;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static dk.blogstafet.newsletter.NewsletterSamples.asking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.PendingSignUps;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Expired rows that DynamoDB hasn't deleted yet don't count.
final class ExpiredRowsTest {
  private static TestDatabase database;

  private final SubscriberId who = NewsletterSamples.who();
  private final RelayId relay = DomainSamples.relayId();
  private Instant now = NOW;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void replacesAnExpiredSignUpAndItsTask() {
    var signUp = NewsletterSamples.request(who, relay);
    var task = NewsletterSamples.errand(OutboxTask.TaskKind.CONFIRM, who, relay);
    assertTrue(file(asking(NewsletterSamples.pending(signUp), task)));
    now = task.expires().plusSeconds(1);
    assertLies(SubscriberTableKeys.pending(who, relay));
    assertLies(SubscriberTableKeys.outboxTask(task.name()));

    var fresh = NewsletterSamples.request(who, relay, now);
    var renewed = OutboxTask.of(task.kind(), who, task.relay(), now);
    assertTrue(file(asking(instead(fresh), renewed)));

    assertEquals(Optional.of(fresh), database.subscribers(() -> now).pending(who, relay).first());
    assertEquals(Optional.of(renewed), database.outbox(() -> now).find(task.name()));
  }

  @Test
  void storesNothingBesideAnExpiredTaskOnAConflict() {
    var signUp = NewsletterSamples.request(who, relay);
    var task = NewsletterSamples.errand(OutboxTask.TaskKind.CONFIRM, who, relay);
    assertTrue(file(asking(NewsletterSamples.pending(signUp), task)));
    now = task.expires().plusSeconds(1);
    var overtaken = instead(NewsletterSamples.request(who, relay, now));
    assertTrue(file(asking(instead(NewsletterSamples.request(who, relay, now)))));

    var renewed = OutboxTask.of(task.kind(), who, task.relay(), now);
    assertFalse(file(asking(overtaken, renewed)));

    assertEquals(Optional.empty(), database.outbox(() -> now).find(task.name()));
  }

  @Test
  void forgetsAPersonWhoseEndIsLongAgoWithinTheTimeThatTheDatabaseDeletes() {
    var nothing = new MailboxState(who, List.of(), Optional.empty(), "", Instant.EPOCH, 1);

    assertTrue(file(of(nothing)));

    assertEquals(
        MailboxState.unknown(who),
        database.subscribers(() -> now).subscriber(who, List.of()).state());
    var reader = row(SubscriberTableKeys.mailbox(who)).orElseThrow();
    assertEquals(NOW.getEpochSecond(), reader.number("expires"));
    now = NOW.plusSeconds(1);
    assertEquals(
        MailboxState.unknown(who),
        database.subscribers(() -> now).subscriber(who, List.of()).state());
    assertTrue(file(of(nothing)));
  }

  @Test
  void setsTheTimeToLive() {
    var signUp = NewsletterSamples.request(who, relay);
    var task = NewsletterSamples.errand(OutboxTask.TaskKind.CONFIRM, who, relay);
    var wanted = NewsletterSamples.subscription(who, relay);
    file(asking(NewsletterSamples.pending(signUp), task));
    file(
        new SubscriberUpdate(
            Optional.empty(),
            List.of(wanted),
            Optional.empty(),
            List.of(NewsletterSamples.consent(who, relay)),
            List.of()));

    var second = NOW.getEpochSecond() + 1;
    assertEquals(
        second + 7 * 86_400,
        row(SubscriberTableKeys.pending(who, relay)).orElseThrow().number("expires"));
    assertEquals(
        second + 30 * 86_400,
        row(SubscriberTableKeys.outboxTask(task.name())).orElseThrow().number("expires"));
    assertFalse(row(SubscriberTableKeys.subscription(who, relay)).orElseThrow().has("expires"));
  }

  /// Replaces the stored sign-up.
  private PendingSignUps instead(PendingSignUp signUp) {
    var seen = database.subscribers(() -> now).pending(who, relay);
    return NewsletterSamples.pending(seen, signUp);
  }

  private static SubscriberUpdate of(MailboxState state) {
    return new SubscriberUpdate(
        Optional.of(state), List.of(), Optional.empty(), List.of(), List.of());
  }

  private boolean file(SubscriberUpdate update) {
    return database.subscribers(() -> now).update(update);
  }

  private static void assertLies(RowKey key) {
    assertTrue(row(key).isPresent());
  }

  private static Optional<ItemReader> row(RowKey key) {
    return new TableReader(database.client(), TestDatabase.SUBSCRIBERS).get(key);
  }
}
