package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static dk.blogstafet.newsletter.NewsletterSamples.consent;
import static dk.blogstafet.newsletter.NewsletterSamples.errand;
import static dk.blogstafet.newsletter.NewsletterSamples.pending;
import static dk.blogstafet.newsletter.NewsletterSamples.request;
import static dk.blogstafet.newsletter.NewsletterSamples.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.Outbox;
import dk.blogstafet.newsletter.signup.SignUps;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The contract of [Subscribers] for a [SubscriberUpdate]: it is stored completely, or not at all
/// if a part conflicts.
public abstract class SubscriberUpdateContract {
  /// The time of the adapter's clock.
  protected Instant now = NOW;

  private final SubscriberId who = NewsletterSamples.who();
  private final RelayId relay = DomainSamples.relayId();
  private final MailboxState state =
      MailboxState.unknown(who).counted(OutboxTask.TaskKind.LINK, NOW);
  private final Subscription wanted = subscription(who, relay);
  private final PendingSignUp signUp = request(who, relay);
  private final ConsentRecord line = consent(who, relay);
  private final OutboxTask task = errand(OutboxTask.TaskKind.CONFIRM, who, relay);

  /// Returns the adapter under test.
  protected abstract Subscribers subscribers();

  /// Returns the outbox beside it.
  protected abstract Outbox<OutboxTask> outbox();

  @Test
  void storesAllOfAnUpdate() {
    var whole =
        SubscriberUpdate.NOTHING
            .with(state)
            .with(wanted)
            .with(pending(signUp))
            .noting(List.of(line))
            .then(task);

    assertTrue(subscribers().update(whole));

    assertEquals(new Subscriber(state, List.of(wanted)), subscriber());
    assertEquals(Optional.of(signUp), subscribers().pending(who, relay).first());
    assertEquals(List.of(line), subscribers().consentRecords(who));
    assertEquals(Optional.of(task), outbox().find(task.name()));
  }

  @Test
  void acceptsAnEmptyUpdate() {
    assertTrue(subscribers().update(SubscriberUpdate.NOTHING));
  }

  @Test
  void rejectsAnOutdatedMailboxState() {
    file(SubscriberUpdate.NOTHING.with(state));
    var then = state.counted(OutboxTask.TaskKind.LINK, NOW);

    assertNothingOf(SubscriberUpdate.NOTHING.with(state));
    assertNothingOf(SubscriberUpdate.NOTHING.with(then.counted(OutboxTask.TaskKind.LINK, NOW)));
    file(SubscriberUpdate.NOTHING.with(then));

    assertEquals(then, subscriber().state());
  }

  @Test
  void rejectsAVersionThatIsNotStored() {
    assertNothingOf(SubscriberUpdate.NOTHING.with(state.counted(OutboxTask.TaskKind.LINK, NOW)));
    file(SubscriberUpdate.NOTHING.with(state));
    now = NOW.plus(MailboxState.WINDOW).plusSeconds(1);

    assertNothingOf(SubscriberUpdate.NOTHING.with(state.counted(OutboxTask.TaskKind.LINK, now)));
  }

  @Test
  void rejectsAnOutdatedSubscription() {
    file(SubscriberUpdate.NOTHING.with(wanted));
    var rarer = wanted.withFrequency(MailFrequency.MONTHLY);

    assertNothingOf(SubscriberUpdate.NOTHING.with(wanted));
    assertNothingOf(SubscriberUpdate.NOTHING.with(rarer.ended("void", NOW)));
    var unknown = subscription(who, DomainSamples.relayId()).withFrequency(MailFrequency.EACH);
    assertNothingOf(SubscriberUpdate.NOTHING.with(rarer, unknown));
    file(SubscriberUpdate.NOTHING.with(rarer));
    file(SubscriberUpdate.NOTHING.with(rarer.ended("void", NOW)));

    assertEquals(List.of(rarer.ended("void", NOW)), subscriber().subscriptions());
  }

  @Test
  void rejectsOutdatedSignUps() {
    file(SubscriberUpdate.NOTHING.with(pending(signUp)));
    var seen = subscribers().pending(who, relay);
    var other = request(who, relay);

    assertNothingOf(SubscriberUpdate.NOTHING.with(pending(other)));
    assertNothingOf(SubscriberUpdate.NOTHING.with(pending(signUp)));
    file(SubscriberUpdate.NOTHING.with(seen));
    file(SubscriberUpdate.NOTHING.with(seen.with(other)));
    assertNothingOf(SubscriberUpdate.NOTHING.with(seen.with(request(who, relay))));

    assertEquals(List.of(signUp, other), subscribers().pending(who, relay).signUps());
  }

  @Test
  void replacesAnExpiredSignUp() {
    file(SubscriberUpdate.NOTHING.with(pending(signUp)));
    now = NOW.plus(PendingSignUp.TERM);
    var fresh = request(who, relay, now);

    file(SubscriberUpdate.NOTHING.with(subscribers().pending(who, relay).with(fresh)));

    assertEquals(List.of(fresh), subscribers().pending(who, relay).signUps());
  }

  @Test
  void completesASignUpOnce() {
    file(SubscriberUpdate.NOTHING.with(pending(signUp)));
    var answered = subscribers().pending(who, relay).without(signUp::equals);

    file(SubscriberUpdate.NOTHING.with(answered));
    assertNothingOf(SubscriberUpdate.NOTHING.with(answered));

    assertEquals(Optional.empty(), subscribers().pending(who, relay).first());
    file(SubscriberUpdate.NOTHING.with(pending(request(who, relay))));
  }

  @Test
  void completesOneSpellingAndKeepsTheOthers() {
    var other = request(who, relay);
    file(SubscriberUpdate.NOTHING.with(pending(signUp).with(other)));

    file(SubscriberUpdate.NOTHING.with(subscribers().pending(who, relay).without(signUp::equals)));

    assertEquals(List.of(other), subscribers().pending(who, relay).signUps());
  }

  @Test
  void doesNotChangeConsentRecords() {
    file(SubscriberUpdate.NOTHING.noting(List.of(line)));
    var otherWords =
        new ConsentRecord(
            who, relay, line.kind(), line.at(), MailFrequency.EACH, Optional.empty(), "");
    var later = consent(who, relay, line.kind(), NOW.plusMillis(1));
    var left = consent(who, relay, ConsentRecord.ConsentEvent.WITHDRAWN, NOW);

    assertNothingOf(SubscriberUpdate.NOTHING.noting(List.of(later, otherWords)));
    file(SubscriberUpdate.NOTHING.noting(List.of(later, left)));

    assertEquals(List.of(line, left, later), subscribers().consentRecords(who));
  }

  @Test
  void keepsAWaitingTask() {
    var taken = task.leased("worker", NOW.plusSeconds(60));
    file(SubscriberUpdate.NOTHING.then(task));
    assertTrue(outbox().replace(task, taken));

    file(
        SubscriberUpdate.NOTHING.with(state).then(errand(OutboxTask.TaskKind.CONFIRM, who, relay)));

    assertEquals(Optional.of(taken), outbox().find(task.name()));
    assertEquals(state, subscriber().state());
  }

  @Test
  void replacesAnExpiredTask() {
    file(SubscriberUpdate.NOTHING.then(task));
    now = task.expires().plusSeconds(1);
    var fresh = OutboxTask.of(task.kind(), who, task.relay(), now);

    var tries = 0;
    while (!subscribers().update(SubscriberUpdate.NOTHING.then(fresh))) {
      assertTrue(++tries < 3);
    }

    assertEquals(Optional.of(fresh), outbox().find(task.name()));
  }

  @Test
  void keepsOneOfManyConcurrentSignUps() throws Exception {
    var vault = NewsletterSamples.vault();
    var address = NewsletterSamples.address();
    var signUps = new SignUps(subscribers(), vault, Clock.fixed(NOW, ZoneOffset.UTC));
    var reader = SubscriberId.of(vault.hmac(), address);

    together(
        40,
        () -> {
          signUps.store(NewsletterSamples.signUp(address, relay));
          return subscribers().pending(reader, relay).first().orElseThrow().nonce();
        });

    assertEquals(1, subscribers().countPending(relay, NOW));
    var name = errand(OutboxTask.TaskKind.CONFIRM, reader, relay).name();
    assertTrue(outbox().find(name).isPresent());
  }

  @Test
  void countsConcurrentEmails() throws Exception {
    together(
        40,
        () -> {
          for (var done = false; !done; ) {
            var then = subscriber().state().counted(OutboxTask.TaskKind.CONFIRM, NOW);
            done = subscribers().update(SubscriberUpdate.NOTHING.with(then));
          }
          return true;
        });

    assertEquals(40, subscriber().state().count(OutboxTask.TaskKind.CONFIRM, NOW));
    assertEquals(40, subscriber().state().version());
  }

  private static <T> void together(int count, Callable<T> deed) throws Exception {
    try (var crowd = Executors.newFixedThreadPool(count)) {
      var calls = IntStream.range(0, count).mapToObj(_ -> deed).toList();
      for (var call : crowd.invokeAll(calls)) {
        call.get();
      }
    }
  }

  private Subscriber subscriber() {
    return subscribers().subscriber(who, List.of(relay));
  }

  private void file(SubscriberUpdate update) {
    assertTrue(subscribers().update(update));
  }

  /// Asserts that an update is rejected, including a consent record and a task that have no
  /// conflict.
  private void assertNothingOf(SubscriberUpdate update) {
    var reader = NewsletterSamples.who();
    var along = errand(OutboxTask.TaskKind.WELCOME, reader, relay);
    var note = consent(reader, relay);
    var lines = Stream.concat(Stream.of(note), update.consents().stream()).toList();

    assertFalse(subscribers().update(update.noting(lines).then(along)));

    assertEquals(Optional.empty(), outbox().find(along.name()));
    assertEquals(List.of(), subscribers().consentRecords(reader));
  }
}
