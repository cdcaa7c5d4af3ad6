package dk.blogstafet.newsletter.issue.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueCounts;
import dk.blogstafet.newsletter.issue.IssueFixture;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssueSamples;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.LedgerKey;
import dk.blogstafet.newsletter.issue.LedgerTag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class IssueFeedbackTest {
  private final IssueFixture fixture = new IssueFixture("2026-11-18T08:00:00Z");
  private final IssueFeedback feedback = new IssueFeedback(fixture.issues, fixture.clock);

  private List<LedgerTag> sent(int readers) {
    IntStream.range(0, readers).forEach(it -> fixture.subscribe("laeser" + it, MailFrequency.EACH));
    fixture.clock.pass(Duration.ofMinutes(1));
    fixture.publish();
    fixture.clock.pass(Duration.ofMinutes(15));
    fixture.process.sweep();
    return fixture.lines(issue()).stream().map(it -> new LedgerTag(it.key(), it.code())).toList();
  }

  private Issue issue() {
    return fixture.issue("2026-11-18");
  }

  @Test
  void settlesAnUnknownMailOnce() {
    fixture.mail.answerNext(new SendOutcome.OutcomeUnknown());
    var tags = sent(3);
    assertEquals(new IssueCounts(2, 0, 0, 1, 0, 0), issue().counts());

    tags.forEach(tag -> feedback.sent(tag, "m-1"));
    tags.forEach(tag -> feedback.sent(tag, "m-1"));

    assertEquals(new IssueCounts(3, 0, 0, 0, 0, 0), issue().counts());
  }

  @Test
  void countsABounceAndAComplaintOnce() {
    var tags = sent(3);

    for (var time = 0; time < 2; time++) {
      feedback.bounced(tags.getFirst(), "m-1");
      feedback.complained(tags.getLast(), "m-3");
    }

    assertEquals(new IssueCounts(3, 0, 0, 0, 1, 1), issue().counts());
  }

  @Test
  void ignoresMailsOfUnknownIssues() {
    var tag =
        new LedgerTag(new LedgerKey(IssueSamples.key(IssueFixture.RELAY, "2026-10"), 1, 1), "c");

    feedback.bounced(tag, "m-1");

    assertEquals(Optional.empty(), fixture.issues.line(tag.key()));
  }

  @Test
  void pausesARunningIssueAfterTooManyBounces() {
    var tags = sent(200);
    var running = issue().next().moved(IssueState.SENDING);
    fixture.issues.update(IssueUpdate.of(running));

    tags.stream().limit(4).forEach(tag -> feedback.bounced(tag, "m"));
    assertEquals(Optional.empty(), issue().pause());
    feedback.bounced(tags.get(4), "m");

    assertEquals(
        Optional.of(IssuePause.PauseReason.BOUNCES), issue().pause().map(IssuePause::reason));
  }

  @Test
  void pausesARunningIssueAfterTwoComplaints() {
    var tags = sent(200);
    fixture.issues.update(IssueUpdate.of(issue().next().moved(IssueState.SENDING)));

    feedback.complained(tags.getFirst(), "m");
    assertEquals(Optional.empty(), issue().pause());
    feedback.complained(tags.getLast(), "m");

    assertEquals(
        Optional.of(IssuePause.PauseReason.COMPLAINTS), issue().pause().map(IssuePause::reason));
  }

  @Test
  void pausesAReleasedIssueForFurtherBouncesOnly() {
    var tags = sent(100);
    fixture.issues.update(IssueUpdate.of(issue().next().moved(IssueState.SENDING)));
    tags.stream().limit(3).forEach(tag -> feedback.bounced(tag, "m"));
    assertEquals(3, issue().counts().bounced());
    assertEquals(
        Optional.of(IssuePause.PauseReason.BOUNCES), issue().pause().map(IssuePause::reason));
    fixture.issues.update(IssueUpdate.of(issue().next().resumed()));

    tags.stream().skip(3).limit(2).forEach(tag -> feedback.bounced(tag, "m"));
    assertEquals(Optional.empty(), issue().pause());
    feedback.bounced(tags.get(5), "m");

    assertEquals(
        Optional.of(IssuePause.PauseReason.BOUNCES), issue().pause().map(IssuePause::reason));
  }

  @Test
  void readsTheLabelsThatItWrites() {
    for (var tag : sent(2)) {
      var labels = tag.labels();
      var issue = labels.getOrDefault(LedgerTag.ISSUE, "");
      var row = labels.getOrDefault(LedgerTag.ROW, "");
      assertEquals(Optional.of(tag), LedgerTag.read(issue, row));
      var correction = IssueSamples.key(IssueFixture.RELAY, "2026-11-18-e12-g3").toString();
      var read = LedgerTag.read(correction.replace('/', '_'), row).orElseThrow();
      assertEquals(correction, read.key().issue().toString());
    }
  }
}
