package dk.blogstafet.newsletter.outbox;

import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.SendOutcome.Blocked;
import dk.blogstafet.mail.SendOutcome.OutcomeUnknown;
import dk.blogstafet.mail.SendOutcome.Rejected;
import dk.blogstafet.mail.SendOutcome.Unavailable;
import dk.blogstafet.mail.SendRetry;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.signup.SignUpConfirmations;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxProcessorTest {
  private static final String ANNA = "anna@laeser.example";
  private static final Duration HOUR = Duration.ofHours(1);

  private final NewsletterFixture fixture = new NewsletterFixture();

  @Test
  void leasesATaskToOneWorker() {
    fixture.signUp(ANNA, CLIMATE);
    var name = fixture.processor.due(10).getFirst();

    var first = fixture.processor.lease(name);
    var second = fixture.processor.lease(name);

    assertTrue(first.isPresent());
    assertEquals(Optional.empty(), second);
    assertEquals(List.of(), fixture.processor.due(10));
  }

  @Test
  void leasesATaskAgainWhenTheLeaseExpires() {
    fixture.signUp(ANNA, CLIMATE);
    var name = fixture.processor.due(10).getFirst();
    var first = fixture.processor.lease(name).orElseThrow();
    var instruction = fixture.processor.plan(first, NewsletterFixture.RELAYS).orElseThrow();
    fixture.clock.pass(SendRetry.LEASE);

    var second = fixture.deliver();
    fixture.processor.recordOutcome(instruction, new Unavailable());

    assertEquals(1, second.size());
    assertEquals(List.of(), fixture.deliver(), "the silent one's word came too late");
  }

  @Test
  void keepsTasksUncountedWhileSendingIsImpossible() {
    fixture.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 60; i++) {
      fixture.deliver(new Unavailable());
      fixture.clock.pass(HOUR);
    }

    var instructions = fixture.deliver();

    assertEquals(1, instructions.size());
    assertInstanceOf(
        SignUpConfirmations.ConfirmationStatus.AwaitingConfirmation.class,
        fixture.confirmations.status(NewsletterFixture.confirmLink(instructions)));
    assertEquals(1, state().mails().size());
  }

  @Test
  void increasesTheDelay() {
    fixture.signUp(ANNA, CLIMATE);
    fixture.deliver(new Unavailable());
    fixture.clock.pass(Duration.ofSeconds(59));
    assertEquals(List.of(), fixture.deliver(new Unavailable()));
    fixture.clock.pass(Duration.ofSeconds(1));
    assertEquals(1, fixture.deliver(new Unavailable()).size());
    fixture.clock.pass(Duration.ofSeconds(119));
    assertEquals(List.of(), fixture.deliver(new Unavailable()));
    fixture.clock.pass(Duration.ofSeconds(1));
    assertEquals(1, fixture.deliver(new Unavailable()).size());
  }

  @Test
  void countsNoAttemptWhileTheAccountIsBlocked() {
    var blocked = new Blocked(new ServiceErrorDetails("SendingPausedException", 400, "id"));
    fixture.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 100; i++) {
      assertEquals(1, fixture.deliver(blocked).size(), "tried again within ten minutes");
      fixture.clock.pass(Duration.ofMinutes(10));
    }

    var name = fixture.processor.due(10).getFirst();
    assertEquals(0, fixture.subscribers.find(name).orElseThrow().attempts());
    assertEquals(List.of(), state().mails());
    assertEquals(1, fixture.deliver().size());
  }

  @Test
  void waitsThirtySecondsFirstWhileTheAccountIsBlocked() {
    fixture.signUp(ANNA, CLIMATE);
    fixture.deliver(new Blocked(new ServiceErrorDetails("SendingPausedException", 400, "id")));

    fixture.clock.pass(Duration.ofSeconds(29));
    assertEquals(List.of(), fixture.processor.due(10));
    fixture.clock.pass(Duration.ofSeconds(1));
    assertEquals(1, fixture.deliver().size());
  }

  @Test
  void revertsTheCountDespiteAConcurrentChange() {
    fixture.signUp(ANNA, CLIMATE);
    var taken = fixture.processor.lease(fixture.processor.due(10).getFirst()).orElseThrow();
    var instruction = fixture.processor.plan(taken, NewsletterFixture.RELAYS).orElseThrow();

    fixture.subscribers.conflictOnce();
    fixture.processor.recordOutcome(instruction, new Unavailable());

    assertEquals(List.of(), state().mails());
  }

  @Test
  void sendsNoWelcomeAndNoLinkAfterTwoDays() {
    fixture.signUp(ANNA, CLIMATE);
    fixture.confirmations.confirm(
        NewsletterFixture.confirmLink(fixture.deliver()), MailFrequency.EACH);
    fixture.preferences.requestLink(NewsletterSamples.address(ANNA));
    fixture.clock.pass(Duration.ofDays(2).plusMillis(1));

    assertEquals(List.of(), fixture.deliver());
    assertEquals(List.of(), fixture.processor.due(10));
  }

  @Test
  void returnsTasksWithoutEmailFirst() {
    fixture.subscribe(ANNA, CLIMATE);
    NewsletterFixture.RELAYS.forEach(relay -> fixture.signUp(ANNA, relay));
    var who = fixture.who(ANNA);
    var task =
        OutboxTask.of(OutboxTask.TaskKind.ERASE, who, Optional.empty(), fixture.clock.instant());
    fixture.subscribers.update(SubscriberUpdate.NOTHING.then(task));

    assertEquals(task.name(), fixture.processor.due(10).getFirst());
  }

  @Test
  void resendsAMinuteAfterAnUnknownOutcome() {
    fixture.signUp(ANNA, CLIMATE);
    fixture.deliver(new OutcomeUnknown());
    fixture.clock.pass(Duration.ofMinutes(1));

    assertEquals(1, fixture.deliver().size());
  }

  @Test
  void resendsAfterUnknownOutcomesWithinTheLimit() {
    fixture.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 60; i++) {
      fixture.deliver(new OutcomeUnknown());
      fixture.clock.pass(HOUR);
    }

    assertEquals(3, fixture.sent().size());
    assertEquals(3, state().mails().size());
    assertEquals(List.of(), fixture.processor.due(10), "given up in the end");
  }

  @Test
  void doesNotRetryRejectedEmails() {
    fixture.signUp(ANNA, CLIMATE);
    fixture.deliver(new Rejected(new ServiceErrorDetails("MessageRejected", 400, "id")));
    fixture.clock.pass(HOUR);

    assertEquals(List.of(), fixture.deliver());
    assertEquals(1, state().mails().size());
  }

  @Test
  void sendsNothingForAnExpiredRequest() {
    fixture.signUp(ANNA, CLIMATE);
    fixture.clock.pass(PendingSignUp.TERM);

    assertEquals(List.of(), fixture.deliver());
    assertEquals(List.of(), fixture.processor.due(10));
  }

  @Test
  void completesAnInterruptedErasure() {
    fixture.subscribe(ANNA, CLIMATE);
    var who = fixture.who(ANNA);
    var now = fixture.clock.instant();
    var line = new Suppression(who, Optional.empty(), Suppression.SuppressionReason.ERASED, now);
    var state = fixture.subscribers.subscriber(who, List.of()).state().suppressed(line);
    var task = OutboxTask.of(OutboxTask.TaskKind.ERASE, who, Optional.empty(), now);
    fixture.subscribers.update(SubscriberUpdate.NOTHING.with(state).then(task));

    var taken = fixture.processor.lease(fixture.processor.due(10).getFirst()).orElseThrow();
    fixture.erasure.finish(taken, NewsletterFixture.RELAYS);
    fixture.processor.complete(taken);

    assertEquals(List.of(), fixture.subscribers.consentRecords(who));
    assertEquals(
        List.of(), fixture.subscribers.subscriber(who, NewsletterFixture.RELAYS).subscriptions());
    assertEquals(List.of(), fixture.processor.due(10));
  }

  @Test
  void respectsTheLogAfterATableRestore() {
    fixture.signUp(ANNA, CLIMATE);
    fixture.confirmations.confirm(
        NewsletterFixture.confirmLink(fixture.deliver()), MailFrequency.EACH);
    // The log has an unsubscription that is missing from the table.
    fixture.suppressions.add(
        new Suppression(
            fixture.who(ANNA),
            Optional.of(CLIMATE),
            Suppression.SuppressionReason.LEFT,
            fixture.clock.instant().plus(HOUR)));

    assertEquals(List.of(), fixture.deliver());
  }

  private MailboxState state() {
    return fixture.subscribers.subscriber(fixture.who(ANNA), List.of()).state();
  }
}
