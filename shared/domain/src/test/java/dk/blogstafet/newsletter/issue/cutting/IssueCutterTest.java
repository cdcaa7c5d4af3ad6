package dk.blogstafet.newsletter.issue.cutting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.SendLimits.SendingBlocked;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueFixture;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssueSamples;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.ServiceErrorDetails;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostWithdrawer;
import dk.blogstafet.relay.change.Publisher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IssueCutterTest {
  /// A Wednesday, 09:00 in Copenhagen.
  private final IssueFixture fixture = new IssueFixture("2026-11-18T08:00:00Z");

  @Test
  void mailsAPostTenMinutesAfterItsPublication() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(5));
    var post = fixture.publish();

    fixture.sweepAt("2026-11-18T08:14:59Z");
    assertEquals(List.of(), fixture.mailsTo("anna"));

    fixture.sweepAt("2026-11-18T08:15:00Z");
    assertEquals(List.of(post.slug()), fixture.mailsTo("anna"));
    assertEquals(IssueState.SENT, fixture.issue("2026-11-18").state());
  }

  @Test
  void sendsNothingTwice() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(1));
    fixture.publish();

    fixture.pass(Duration.ofHours(26));

    assertEquals(1, fixture.mailsTo("anna").size());
    assertEquals(List.of("2026-11-18"), fixture.issueIds());
  }

  @Test
  void mailsAtMostOneIssueADayAndTheRestNextMorning() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(1));
    var first = fixture.publish();
    fixture.sweepAt("2026-11-18T10:00:00Z");
    var second = fixture.publish();

    fixture.sweepAt("2026-11-18T22:00:00Z");
    fixture.sweepAt("2026-11-19T06:59:00Z");
    assertEquals(List.of(first.slug()), fixture.mailsTo("anna"));

    fixture.sweepAt("2026-11-19T07:00:00Z");
    assertEquals(List.of(first.slug(), second.slug()), fixture.mailsTo("anna"));
  }

  @Test
  void mailsAPostAtNightAndTheRestOfADayInTheMorning() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.sweepAt("2026-11-18T22:55:00Z");
    var evening = fixture.publish();
    fixture.sweepAt("2026-11-18T23:30:00Z");
    assertEquals(List.of(), fixture.mailsTo("anna"));
    fixture.sweepAt("2026-11-19T02:00:00Z");
    var night = fixture.publish();
    fixture.sweepAt("2026-11-19T02:10:00Z");

    assertEquals(List.of(night + " " + evening), fixture.mailsTo("anna"));
  }

  @Test
  void sendsDigestsOnMondaysAndOnTheFirst() {
    fixture.subscribe("uge", MailFrequency.WEEKLY);
    fixture.subscribe("maaned", MailFrequency.MONTHLY);
    fixture.clock.pass(Duration.ofMinutes(1));
    var first = fixture.publish();
    fixture.sweepAt("2026-11-20T08:00:00Z");
    var second = fixture.publish();

    fixture.sweepAt("2026-11-23T06:59:00Z");
    assertEquals(List.of(), fixture.mailsTo("uge"));
    fixture.sweepAt("2026-11-23T07:00:00Z");
    assertEquals(List.of(second + " " + first), fixture.mailsTo("uge"));
    fixture.sweepAt("2026-12-01T06:59:00Z");
    assertEquals(List.of(), fixture.mailsTo("maaned"));
    fixture.sweepAt("2026-12-01T07:00:00Z");

    assertEquals(List.of(second + " " + first), fixture.mailsTo("maaned"));
    assertEquals(List.of("2026-11", "2026-W47", "2026-11-23", "2026-11-20"), fixture.issueIds());
  }

  @Test
  void leavesWhatIsPublishedAfterTheWeekToTheNextDigest() {
    fixture.subscribe("anna", MailFrequency.WEEKLY);
    fixture.sweepAt("2026-11-23T07:05:00Z");
    fixture.publish();

    fixture.sweepAt("2026-11-23T09:00:00Z");

    assertEquals(List.of("2026-11-23"), fixture.issueIds());
    assertEquals(List.of(), fixture.mailsTo("anna"));
  }

  @Test
  void cutsOnlyTheLatestDigestAfterAnOutage() {
    fixture.subscribe("anna", MailFrequency.WEEKLY);
    fixture.clock.pass(Duration.ofMinutes(1));
    var first = fixture.publish();
    fixture.clock.pass(Duration.ofDays(8));
    var second = fixture.publish();

    fixture.sweepAt("2026-12-10T12:00:00Z");

    assertEquals(List.of(second + " " + first), fixture.mailsTo("anna"));
    assertTrue(fixture.issueIds().contains("2026-W49"));
  }

  @Test
  void mailsNoImportedAndNoWithdrawnPost() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(1));
    var today = DanishTime.today(fixture.clock).toString();
    new Publisher(fixture.relays, fixture.relays, fixture.clock)
        .publish(IssueFixture.RELAY, PostDraft.ofTeaser("Importeret", today, "Ledelse", "Nej"));
    var post = fixture.publish();
    var found = (PostLookup.PublishedPost) fixture.relays.find(IssueFixture.RELAY, post);
    new PostWithdrawer(fixture.relays, fixture.relays, fixture.clock)
        .withdraw(IssueFixture.RELAY, post, found.whole().post().version(), "En fejl");

    fixture.pass(Duration.ofMinutes(30));

    assertEquals(List.of(), fixture.issueIds());
  }

  @Test
  void archivesEachIssueOnce() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(1));
    var post = fixture.publish();

    fixture.pass(Duration.ofMinutes(30));

    var archived = fixture.relays.find(IssueFixture.RELAY, new IssueId("2026-11-18"));
    assertEquals(Optional.of(List.of(post)), archived.map(it -> it.posts()));
  }

  @Test
  void archivesAnIssueWithoutReaders() {
    fixture.publish();

    fixture.pass(Duration.ofMinutes(30));

    assertEquals(IssueState.SENT, fixture.issue("2026-11-18").state());
    assertEquals(1, fixture.relays.issues(IssueFixture.RELAY).size());
  }

  @Test
  void waitsForAnEditorWhereTheRelayIsReleasedByHand() {
    fixture.issues.update(IssueUpdate.of(RelayMailing.none(IssueFixture.RELAY).automatic(false)));
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(1));
    var post = fixture.publish();

    fixture.pass(Duration.ofHours(50));
    assertEquals(List.of("2026-11-18"), fixture.issueIds());
    assertEquals(IssueState.HELD, fixture.issue("2026-11-18").state());
    assertEquals(List.of(), fixture.mailsTo("anna"));

    var held = fixture.issue("2026-11-18");
    fixture.issues.update(IssueUpdate.of(held.next().moved(IssueState.RELEASED)));
    fixture.pass(Duration.ofMinutes(1));
    assertEquals(List.of(post.slug()), fixture.mailsTo("anna"));
  }

  @Test
  void makesTheNextIssueWaitWhileAnEarlierOneIsHeldOrPaused() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(1));
    fixture.publish();
    fixture.issues.update(
        IssueUpdate.of(Issue.held(IssueSamples.key(IssueFixture.RELAY, "2026-11-18"))));

    fixture.sweepAt("2026-11-19T10:00:00Z");

    assertEquals(List.of(), fixture.mailsTo("anna"));
    assertEquals(IssueState.HELD, fixture.issue("2026-11-19").state());
  }

  @Test
  void stopsAnIssueThatIsNotSentInSixtyDays() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(1));
    fixture.publish();
    var open = fixture.quota.limits();
    fixture.quota.set(new SendingBlocked(new ServiceErrorDetails("Suspended", 400, "")));
    fixture.pass(Duration.ofMinutes(12));
    fixture.clock.pass(Issue.TERM.minusHours(1));
    fixture.process.sweep();
    assertEquals(IssueState.SENDING, fixture.issue("2026-11-18").state());

    fixture.clock.pass(Duration.ofHours(2));
    fixture.process.sweep();

    assertEquals(IssueState.STOPPED, fixture.issue("2026-11-18").state());
    fixture.quota.set(open);
    fixture.pass(Duration.ofMinutes(30));
    assertEquals(List.of(), fixture.mailsTo("anna"));
  }

  @Test
  void waitsForThePostsOfADayWhoseIssueIsReleasedAtOnce() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(1));
    var post = fixture.publish();
    var held = Issue.held(IssueSamples.key(IssueFixture.RELAY, "2026-11-18"));
    fixture.issues.update(IssueUpdate.of(held));
    fixture.issues.update(IssueUpdate.of(held.next().moved(IssueState.RELEASED)));

    fixture.pass(Duration.ofMinutes(12));

    assertEquals(List.of(post.slug()), fixture.mailsTo("anna"));
  }

  @Test
  void mailsNothingFromARestoredTable() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(1));
    fixture.process.sweep();
    var readers = fixture.subscribers.copy();
    var issues = fixture.issues.copy();
    var first = fixture.publish();
    fixture.pass(Duration.ofMinutes(30));

    readers.run();
    issues.run();
    fixture.issues.rename("restored");
    fixture.sweepAt("2026-11-19T10:00:00Z");

    assertEquals(List.of(first.slug()), fixture.mailsTo("anna"));
    assertTrue(fixture.issues.overview().site().restored().isPresent());
  }

  @Test
  void mailsNothingAfterARestoreUntilAnOperatorReleasesIt() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(1));
    var readers = fixture.subscribers.copy();
    var issues = fixture.issues.copy();
    var first = fixture.publish();
    fixture.pass(Duration.ofMinutes(30));
    assertEquals(List.of(first.slug()), fixture.mailsTo("anna"));

    readers.run();
    issues.run();
    fixture.pass(Duration.ofMinutes(30));

    assertEquals(List.of(first.slug()), fixture.mailsTo("anna"));
    assertTrue(fixture.issues.overview().site().restored().isPresent());
    assertEquals(
        Optional.of(IssuePause.PauseReason.RESTORED),
        fixture.issue("2026-11-18").pause().map(IssuePause::reason));
  }

  @Test
  void mailsNothingWhereThePostsAreOlderThanTheIssues() {
    fixture.subscribe("anna", MailFrequency.EACH);
    fixture.clock.pass(Duration.ofMinutes(1));
    var before = fixture.relays.copy();
    var first = fixture.publish();
    fixture.pass(Duration.ofMinutes(30));
    fixture.relays.become(before);
    fixture.clock.pass(Duration.ofDays(1));
    fixture.publish();

    fixture.pass(Duration.ofMinutes(30));

    assertEquals(List.of(first.slug()), fixture.mailsTo("anna"));
    assertTrue(fixture.issues.overview().site().restored().isPresent());

    var site = fixture.issues.overview().site();
    fixture.issues.update(
        IssueUpdate.of(site.released(fixture.clock.instant(), fixture.issues.origin())));
    fixture.clock.pass(Duration.ofDays(1));
    var later = fixture.publish();
    fixture.pass(Duration.ofMinutes(30));

    assertEquals(List.of(first.slug(), later.slug()), fixture.mailsTo("anna"));
  }
}
