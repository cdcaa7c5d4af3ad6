package dk.blogstafet.baton;

import static dk.blogstafet.baton.BatonFixture.WORDING;
import static dk.blogstafet.baton.BatonFixture.changed;
import static dk.blogstafet.baton.BatonFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.mail.SendRetry;
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
      processor.recordOutcome(lease(), new SendOutcome.OutcomeUnknown());
      baton.clock.pass(SendRetry.afterFailure(attempt));
    }

    assertEquals(List.of(), baton.outbox.all());
  }

  @Test
  void losesNothingWhileNoMailCanBeSent() {
    baton.invite("Hjalmar");
    for (var attempt = 1; attempt <= 30; attempt++) {
      processor.recordOutcome(lease(), new SendOutcome.Unavailable());
      baton.clock.pass(SendRetry.afterFailure(attempt));
    }

    processor.recordOutcome(lease(), new SendOutcome.Accepted("1"));

    assertEquals(List.of(), baton.outbox.all());
  }

  private TurnMailTask lease() {
    return processor.lease(processor.due(10).getFirst()).orElseThrow();
  }
}
