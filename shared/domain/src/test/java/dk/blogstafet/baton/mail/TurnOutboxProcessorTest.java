package dk.blogstafet.baton.mail;

import static dk.blogstafet.baton.BatonFixture.WORDING;
import static dk.blogstafet.baton.BatonFixture.changed;
import static dk.blogstafet.baton.BatonFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.BatonFixture;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.turn.TurnDates;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.MemoryCounters;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.mail.SendRetry;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TurnOutboxProcessorTest {
  private final BatonFixture baton = new BatonFixture();
  private final Set<EmailAddress> blocked = new HashSet<>();
  private final TurnOutboxProcessor processor =
      new TurnOutboxProcessor(
          baton.outbox,
          new TurnMailPlanner(baton.turns, baton.links, blocked::contains, baton.clock),
          new TurnMailLimiter(new MemoryCounters(baton.clock)),
          baton.clock);

  @Test
  void invitesWithTheLinkOfTheTurn() {
    var turn = baton.invite("Hjalmar");

    var mail = processor.plan(lease()).orElseThrow();

    assertEquals(Optional.of(baton.address(turn)), mail.to());
    assertEquals(Optional.of(baton.links.token(turn)), mail.token());
  }

  @Test
  void leasesATaskToOneWorkerAtATime() {
    baton.invite("Hjalmar");
    var name = processor.due(10).getFirst();

    assertTrue(processor.lease(name).isPresent());
    assertFalse(processor.lease(name).isPresent());
    baton.clock.pass(SendRetry.LEASE);
    assertTrue(processor.lease(name).isPresent());
  }

  @Test
  void sendsNoMailWhoseCauseIsOver() {
    var key = baton.invite("Hjalmar").key();
    var task = lease();
    done(baton.guest.decline(key, false));

    assertEquals(Optional.empty(), processor.plan(task));
    assertEquals(Optional.empty(), baton.outbox.find(task.name()));
  }

  @Test
  void tellsTheEditorsInPlaceOfMailingABlockedAddress() {
    var turn = baton.invite("Hjalmar");
    blocked.add(baton.address(turn));

    assertEquals(Optional.empty(), processor.plan(lease()));

    assertEquals(List.of(TurnMailKind.EDITOR_BOUNCED), baton.mails(turn.key()));
    var notice = processor.plan(lease()).orElseThrow();
    assertEquals(Optional.empty(), notice.to());
  }

  @Test
  void mailsTheOneUseLinkForTheApprovalOnly() {
    var turn = changed(baton.reviewer.approve(baton.submitted("Hjalmar").key()));
    var request =
        baton.outbox.all().stream()
            .filter(it -> it.kind() == TurnMailKind.APPROVAL_REQUEST)
            .findFirst()
            .orElseThrow();

    var mail = processor.plan(processor.lease(request.name()).orElseThrow()).orElseThrow();

    assertEquals(baton.links.approvalToken(turn), mail.token());
    done(baton.approval.approve(mail.token().orElseThrow(), WORDING).orElseThrow());
  }

  @Test
  void sendsAMailWithAnUnknownOutcomeThreeTimesAtMost() {
    baton.invite("Hjalmar");
    for (var attempt = 1; attempt <= TurnOutboxProcessor.UNKNOWN; attempt++) {
      processor.recordOutcome(planned(), new SendOutcome.OutcomeUnknown());
      baton.clock.pass(SendRetry.afterFailure(attempt));
    }

    assertEquals(List.of(), baton.outbox.all());
  }

  @Test
  void losesNothingWhileNoMailCanBeSent() {
    baton.invite("Hjalmar");
    for (var attempt = 1; attempt <= 30; attempt++) {
      processor.recordOutcome(planned(), new SendOutcome.Unavailable());
      baton.clock.pass(SendRetry.afterFailure(attempt));
    }

    processor.recordOutcome(planned(), new SendOutcome.Accepted("1"));

    assertEquals(List.of(), baton.outbox.all());
  }

  @Test
  void letsAMailOverTheDaysLimitWaitForTheNextMorning() {
    var key = baton.invite("Hjalmar").key();
    var sent = sendAll();
    for (var mail = 0; mail < TurnMailLimiter.A_DAY + 2; mail++) {
      baton.editor.remind(key, true);
      sent += sendAll();
    }
    assertEquals(TurnMailLimiter.A_DAY, sent);
    assertEquals(List.of(), processor.due(10));
    assertEquals(3, baton.outbox.all().size());

    baton.clock.pass(Duration.between(baton.clock.instant(), nextMorning()));

    assertEquals(3, sendAll());
    assertEquals(List.of(), baton.outbox.all());
  }

  @Test
  void countsAMailThatIsRetriedOnce() {
    baton.invite("Hjalmar");
    for (var attempt = 1; attempt <= TurnMailLimiter.A_DAY + 2; attempt++) {
      processor.recordOutcome(planned(), blockedAccount());
      baton.clock.pass(Duration.ofMinutes(20));
    }
  }

  @Test
  void countsTheEditorsMailsByTurn() {
    for (var number = 0; number <= TurnMailLimiter.A_DAY; number++) {
      done(baton.guest.decline(baton.invite("Hjalmar " + number).key(), false));
    }

    assertEquals(TurnMailLimiter.A_DAY + 1, sendAll());
  }

  private int sendAll() {
    var sent = 0;
    for (var name : processor.due(100)) {
      var mail = processor.lease(name).flatMap(processor::plan);
      mail.ifPresent(it -> processor.recordOutcome(it, new SendOutcome.Accepted("1")));
      sent += mail.isPresent() ? 1 : 0;
    }
    return sent;
  }

  private Instant nextMorning() {
    return TurnDates.morning(DanishTime.today(baton.clock).plusDays(1));
  }

  private static SendOutcome blockedAccount() {
    return new SendOutcome.Blocked(new ServiceErrorDetails("SendingPausedException", 400, "1"));
  }

  private TurnMailInstruction planned() {
    return processor.plan(lease()).orElseThrow();
  }

  private TurnMailTask lease() {
    return processor.lease(processor.due(10).getFirst()).orElseThrow();
  }
}
