package dk.blogstafet.aws.newsletter;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static dk.blogstafet.newsletter.NewsletterSamples.errand;
import static dk.blogstafet.newsletter.NewsletterSamples.filing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LostResponses;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.aws.TransactionConflicts;
import dk.blogstafet.aws.dynamodb.TransactWrite;
import dk.blogstafet.aws.vault.DynamoDbWrappedKeyStore;
import dk.blogstafet.local.backends.PostsTable;
import dk.blogstafet.mail.OutboxProgress;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.WrappedKeys;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Subscriber rows and outbox tasks after a lost response, or while another process writes the same
/// rows.
final class SubscriberFaultsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static TestDatabase database;

  private final SubscriberId who = NewsletterSamples.who();
  private final RelayId relay = DomainSamples.relayId();
  private final PendingSignUp signUp = NewsletterSamples.request(who, relay);
  private final OutboxTask task = errand(OutboxTask.TaskKind.CONFIRM, who, relay);
  private final OutboxTask taken = task.leased("one", NOW.plusSeconds(60));
  private final SubscriberUpdate whole =
      NewsletterSamples.asking(NewsletterSamples.pending(signUp), task);

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void filesOnceThoughTheAnswerGetsLost() {
    var line = NewsletterSamples.consent(who, relay);
    var noting =
        new SubscriberUpdate(
            Optional.empty(),
            List.of(NewsletterSamples.subscription(who, relay)),
            Optional.empty(),
            List.of(line),
            List.of(task));

    assertTrue(lossy().subscribers(CLOCK).update(noting));

    assertEquals(List.of(line), database.subscribers(CLOCK).consentRecords(who));
    assertEquals(Optional.of(task), find(task));
  }

  @Test
  void changesATaskDespiteLostResponses() {
    file(filing(task));
    var later = task.with(new OutboxProgress(NOW, NOW, 1, ""));

    assertTrue(lossy().outbox(CLOCK).replace(task, taken));
    assertEquals(Optional.of(taken), find(task));
    assertTrue(lossy().outbox(CLOCK).replace(taken, later));
    assertTrue(lossy().outbox(CLOCK).remove(later));
    assertEquals(Optional.empty(), find(task));
  }

  @Test
  void countsOnceThoughTheAnswerGetsLost() {
    var name = "sign-ups#" + UUID.randomUUID();
    var until = NOW.plusSeconds(60);
    var afterwards = InstantSource.fixed(until.plusSeconds(1));

    assertEquals(OptionalLong.of(1), lossy().counters(CLOCK).add(name, 2, until));
    assertEquals(OptionalLong.of(2), lossy().counters(CLOCK).add(name, 2, until));
    assertEquals(OptionalLong.empty(), lossy().counters(CLOCK).add(name, 2, until));
    var third = until.plusSeconds(60);
    assertEquals(
        OptionalLong.of(1),
        database.over(LostResponses.after(1)).counters(afterwards).add(name, 2, third));
    assertEquals(1, database.counters(afterwards).count(name));
  }

  @Test
  void keepsWordsAndKeysThoughTheAnswersGetLost() throws IOException {
    var text = new ConsentText("Ja tak. " + UUID.randomUUID());
    var keys = new WrappedKeys("public", "naming", "opening");
    var table = "table-" + UUID.randomUUID();
    PostsTable.create(database.server().endpoint(), table);

    lossy().subscribers(CLOCK).storeConsentText(text);
    assertTrue(new DynamoDbWrappedKeyStore(lossy().client(), table).put(keys));

    assertEquals(Optional.of(text), database.subscribers(CLOCK).consentText(text.hash()));
    assertEquals(Optional.of(keys), new DynamoDbWrappedKeyStore(database.client(), table).keys());
  }

  @Test
  void erasesThoughTheAnswersGetLost() {
    file(whole);

    database.over(new LostResponses(3)).subscribers(CLOCK).erase(who, List.of(relay));

    assertEquals(Optional.empty(), database.subscribers(CLOCK).pending(who, relay).first());
    assertEquals(Optional.empty(), find(task));
  }

  @Test
  void filesAgainAfterConflicts() {
    var conflicts = new TransactionConflicts(3);

    assertTrue(database.heardBy(conflicts).subscribers(CLOCK).update(whole));

    assertEquals(4, conflicts.transactions());
    assertEquals(Optional.of(signUp), database.subscribers(CLOCK).pending(who, relay).first());
    assertEquals(Optional.of(task), find(task));
  }

  @Test
  void saysThatItStoredNothingAfterManyConflicts() {
    var busy = database.heardBy(new TransactionConflicts(Integer.MAX_VALUE));

    assertFalse(busy.subscribers(CLOCK).update(whole));
    assertFalse(busy.subscribers(CLOCK).update(filing(task)));

    assertEquals(Optional.empty(), database.subscribers(CLOCK).pending(who, relay).first());
    assertEquals(Optional.empty(), find(task));
  }

  @Test
  void removesAnErrandAfterConflictsSoThatItsMailIsNotSentAgain() {
    file(filing(task));

    assertTrue(database.heardBy(new TransactionConflicts(2)).outbox(CLOCK).replace(task, taken));
    assertTrue(database.heardBy(new TransactionConflicts(2)).outbox(CLOCK).remove(taken));

    assertEquals(Optional.empty(), find(task));
  }

  @Test
  void refusesAFilingThatIsTooLongForOneTransaction() {
    var many =
        Stream.generate(() -> errand(OutboxTask.TaskKind.CONFIRM, who, DomainSamples.relayId()))
            .limit(TransactWrite.ROWS + 1L)
            .toArray(OutboxTask[]::new);
    var subscribers = database.subscribers(CLOCK);

    assertThrows(IllegalArgumentException.class, () -> subscribers.update(filing(many)));
  }

  private static TestDatabase lossy() {
    return database.over(new LostResponses(1));
  }

  private static Optional<OutboxTask> find(OutboxTask outboxTask) {
    return database.outbox(CLOCK).find(outboxTask.name());
  }

  private static void file(SubscriberUpdate update) {
    assertTrue(database.subscribers(CLOCK).update(update));
  }
}
