package dk.blogstafet.newsletter.issue.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.SendLimits.AccountLimits;
import dk.blogstafet.mail.SendLimits.SendingBlocked;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.MailingMark;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.issue.IssueCounts;
import dk.blogstafet.newsletter.issue.IssueFixture;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.SendObstacle;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class IssueSenderTest {
  private static final String DAY = "2026-11-18";
  private static final ServiceErrorDetails SUSPENDED =
      new ServiceErrorDetails("SendingPausedException", 400, "r-1");

  /// A Wednesday, 09:00 in Copenhagen.
  private final IssueFixture fixture = new IssueFixture("2026-11-18T08:00:00Z");

  /// Cuts an issue for some readers, of whom none has been mailed.
  private void cut(int readers) {
    IntStream.range(0, readers).forEach(it -> fixture.subscribe("laeser" + it, MailFrequency.EACH));
    fixture.clock.pass(Duration.ofMinutes(1));
    fixture.publish();
    fixture.clock.pass(Duration.ofMinutes(15));
    fixture.process.cut();
    assertEquals(readers, fixture.issue(DAY).audience().readers());
  }

  private IssueCounts counts() {
    return fixture.issue(DAY).counts();
  }

  @Test
  void sendsEachReaderOneMail() {
    cut(250);

    fixture.process.send();

    assertEquals(250, fixture.mail.arrived().stream().map(it -> it.to()).distinct().count());
    assertEquals(new IssueCounts(250, 0, 0, 0, 0, 0), counts());
    assertEquals(250, fixture.lines(fixture.issue(DAY)).size());
    assertEquals(List.of("finished " + DAY), fixture.process.events);
  }

  @Test
  void goesOnAfterAReaderWhoseAddressIsOfNoUse() {
    cut(3);
    var seen = fixture.subscription("laeser1").orElseThrow();
    var text = "=?x?=@laeser.example";
    fixture.subscribers.update(
        SubscriberUpdate.of(
            new Subscription(
                seen.who(),
                seen.relay(),
                seen.state(),
                seen.frequency(),
                Optional.of(fixture.vault().sealer().seal(text, seen.who().text())),
                seen.spelling(),
                seen.nonce(),
                seen.since(),
                seen.mark(),
                seen.version() + 1)));

    fixture.process.send();

    assertEquals(new IssueCounts(2, 1, 0, 0, 0, 0), counts());
    assertEquals(IssueState.SENT, fixture.issue(DAY).state());
  }

  @Nested
  final class WhileAnIssueRuns {
    @Test
    void skipsReadersWhoLeaveChangeOrAreErased() {
      cut(5);
      fixture.leave("laeser0");
      fixture.subscribe("laeser1", MailFrequency.WEEKLY);
      fixture.erase("laeser2");
      fixture.suppressions.add(
          new Suppression(
              fixture.who("laeser3"),
              Optional.empty(),
              SuppressionReason.BOUNCED,
              fixture.clock.instant(),
              fixture.subscription("laeser3").orElseThrow().spelling()));

      fixture.process.send();

      assertEquals(new IssueCounts(1, 0, 4, 0, 0, 0), counts());
      assertEquals(1, fixture.mailsTo("laeser4").size());
      assertTrue(fixture.issue(DAY).isBalanced());
    }

    @Test
    void stopsWithinAChunkAfterAPause() {
      cut(300);
      fixture.quota.set(new AccountLimits(1.25, OptionalLong.empty(), 0, true));
      fixture.process.send();
      var before = fixture.mail.arrived().size();
      var issue = fixture.issue(DAY);
      var pause = new IssuePause(IssuePause.PauseReason.EDITOR, fixture.clock.instant());
      fixture.issues.update(IssueUpdate.of(issue.next().paused(pause)));

      fixture.process.send();
      assertEquals(before, fixture.mail.arrived().size());
      assertTrue(before >= 50 && before <= 60, "A rate of one a second: " + before);

      fixture.issues.update(IssueUpdate.of(fixture.issue(DAY).next().resumed()));
      fixture.quota.set(new AccountLimits(1_000, OptionalLong.empty(), 0, true));
      fixture.process.send();
      assertEquals(300, counts().sent());
    }

    @Test
    void sendsNothingAgainToAReaderOfAnInterruptedMailWhoseNextIssueHasAnotherFrequency() {
      cut(2);
      claimWithoutALine("laeser0");
      var pause = new IssuePause(IssuePause.PauseReason.EDITOR, fixture.clock.instant());
      fixture.issues.update(IssueUpdate.of(fixture.issue(DAY).next().paused(pause)));
      fixture.subscribe("laeser0", MailFrequency.WEEKLY);
      var late = fixture.publish();
      fixture.sweepAt("2026-11-23T07:00:00Z");
      assertEquals(List.of(late.slug()), fixture.mailsTo("laeser0"));

      fixture.issues.update(IssueUpdate.of(fixture.issue(DAY).next().resumed()));
      fixture.process.send();

      assertEquals(new IssueCounts(1, 0, 0, 1, 0, 0), counts());
      assertEquals(1, fixture.mailsTo("laeser0").size());
    }

    /// What a process leaves that ends between its claim and the line in the ledger.
    private void claimWithoutALine(String name) {
      var issue = fixture.issue(DAY);
      var through = issue.content().orElseThrow().through();
      var mark = MailingMark.of(through, issue.key().id(), "interrupted");
      var claimed = fixture.subscription(name).orElseThrow().withMark(Optional.of(mark));
      assertTrue(fixture.subscribers.update(SubscriberUpdate.of(claimed)));
    }

    @Test
    void letsTheFirstReadersOfALargeIssueGoAhead() {
      cut(1_050);

      fixture.process.send();
      assertEquals(100, fixture.mail.arrived().size());
      fixture.clock.pass(Duration.ofMinutes(9));
      fixture.process.send();
      assertEquals(100, fixture.mail.arrived().size());
      fixture.clock.pass(Duration.ofMinutes(1));
      fixture.process.send();

      assertEquals(1_050, counts().sent());
    }
  }

  @Nested
  final class TheMailService {
    @Test
    void isAskedAgainAfterItRefusesTheAccount() {
      cut(5);
      fixture.mail.answerNext(new SendOutcome.Blocked(SUSPENDED));
      fixture.quota.set(new AccountLimits(1, OptionalLong.empty(), 0, true));

      fixture.process.send();
      assertEquals(
          Optional.of("SendingPausedException"),
          fixture.issue(DAY).obstacle().map(SendObstacle::code));
      fixture.process.send();
      fixture.process.send();

      assertEquals(5, counts().sent());
      assertEquals(Optional.empty(), fixture.issue(DAY).obstacle());
      assertEquals("obstructed SendingPausedException", fixture.process.events.getFirst());
    }

    @Test
    void reportsABlockedAccountOnce() {
      cut(5);
      fixture.quota.set(new SendingBlocked(SUSPENDED));

      fixture.process.send();
      fixture.process.send();

      assertEquals(List.of("obstructed SendingPausedException"), fixture.process.events);
      assertEquals(0, fixture.mail.arrived().size());
    }

    @Test
    void isAskedForNoMoreThanTheDayAllows() {
      cut(50);
      fixture.quota.set(new AccountLimits(100, OptionalLong.of(200), 160, false));

      fixture.process.send();
      assertEquals(20, fixture.mail.arrived().size());
      assertEquals(
          Optional.of(SendObstacle.DAILY_QUOTA),
          fixture.issue(DAY).obstacle().map(SendObstacle::code));

      fixture.quota.set(new AccountLimits(100, OptionalLong.of(200), 0, false));
      fixture.process.send();
      assertEquals(50, counts().sent());
    }

    @Test
    void isSparedWhileItThrottles() {
      cut(10);
      var tooFast = new ServiceErrorDetails("TooManyRequestsException", 429, "r-3");
      IntStream.range(0, 10)
          .forEach(_ -> fixture.mail.answerNext(new SendOutcome.Throttled(tooFast)));

      for (var sweep = 0; sweep < 12; sweep++) {
        fixture.process.send();
      }

      assertEquals(new IssueCounts(10, 0, 0, 0, 0, 0), counts());
      assertEquals(List.of("finished " + DAY), fixture.process.events);
    }

    @Test
    void isNotAskedAgainWhereItDidNotAnswer() {
      cut(3);
      fixture.mail.answerNext(new SendOutcome.OutcomeUnknown());

      fixture.process.send();
      fixture.process.send();

      assertEquals(new IssueCounts(2, 0, 0, 1, 0, 0), counts());
      assertEquals(2, fixture.mail.arrived().size());
    }

    @Test
    void refusesAMailForGood() {
      cut(3);
      fixture.mail.answerNext(
          new SendOutcome.Rejected(new ServiceErrorDetails("MessageRejected", 400, "r-2")));

      fixture.process.send();

      assertEquals(new IssueCounts(2, 1, 0, 0, 0, 0), counts());
    }
  }

  @Nested
  final class AnIssueOfPartlyKnownPosts {
    @Test
    void beginsWhereTheLastMailEndedAfterAChangeToMoreMail() {
      fixture.subscribe("anna", MailFrequency.WEEKLY);
      fixture.clock.pass(Duration.ofMinutes(1));
      var early = fixture.publish();
      fixture.sweepAt("2026-11-22T12:00:00Z");
      fixture.subscribe("anna", MailFrequency.EACH);

      fixture.sweepAt("2026-11-23T07:00:00Z");
      assertEquals(List.of(), fixture.mailsTo("anna"));
      fixture.sweepAt("2026-11-24T12:00:00Z");
      var late = fixture.publish();
      fixture.sweepAt("2026-11-24T12:10:00Z");

      assertEquals(List.of(late + " " + early), fixture.mailsTo("anna"));
    }

    @Test
    void repeatsNothingAfterAChangeToLessMail() {
      fixture.subscribe("anna", MailFrequency.EACH);
      fixture.clock.pass(Duration.ofMinutes(1));
      var first = fixture.publish();
      fixture.sweepAt("2026-11-18T12:00:00Z");
      fixture.sweepAt("2026-11-22T12:00:00Z");
      fixture.subscribe("anna", MailFrequency.WEEKLY);
      var second = fixture.publish();
      fixture.sweepAt("2026-11-23T07:00:00Z");

      assertEquals(List.of(first.slug(), second.slug()), fixture.mailsTo("anna"));
    }

    @Test
    void hasNothingForReadersWhoJoinedAfterwards() {
      fixture.publish();
      fixture.clock.pass(Duration.ofMinutes(5));
      fixture.subscribe("anna", MailFrequency.EACH);

      fixture.pass(Duration.ofHours(1));

      assertEquals(List.of(), fixture.mailsTo("anna"));
    }
  }
}
