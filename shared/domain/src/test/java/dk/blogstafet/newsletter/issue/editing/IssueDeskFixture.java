package dk.blogstafet.newsletter.issue.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueContents;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueSamples;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.MemoryIssues;
import dk.blogstafet.newsletter.issue.cutting.AudienceRule;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import java.time.Duration;
import java.time.Instant;

/// Issues of the relay `klima` as an editor handles them. It is Wednesday in week 47, 12:06 in
/// Copenhagen.
final class IssueDeskFixture {
  static final Instant CLOSED = Instant.parse("2026-11-18T09:00:00Z");

  final NewsletterFixture newsletter = new NewsletterFixture();
  final MemoryIssues issues = new MemoryIssues(newsletter.clock);
  final IssueContents contents = new IssueContents(newsletter.books, Duration.ofMinutes(10));
  final IssueEditor editor =
      new IssueEditor(newsletter.books, issues, issues::update, contents, newsletter.clock);
  final MailingEditor mailing =
      new MailingEditor(
          newsletter.books,
          issues,
          issues::update,
          store -> new IssueEditor(newsletter.books, issues, store, contents, newsletter.clock),
          newsletter.clock);
  final IssueReader reader =
      new IssueReader(newsletter.books, newsletter.books, issues, contents, newsletter.clock);

  final AudienceRule audiences = new AudienceRule(issues, NewsletterSamples.vault());

  static IssueKey key(String id) {
    return IssueSamples.key(NewsletterFixture.CLIMATE, id);
  }

  /// Stores an issue with two posts in a state after it was cut.
  Issue stored(String id, IssueState state) {
    var issue = IssueSamples.cut(key(id)).moved(state);
    assertTrue(issues.update(IssueUpdate.of(issue)));
    return issue;
  }

  /// Publishes a post that newsletters include.
  PostId publish(String title) {
    var today = DanishTime.today(newsletter.clock).toString();
    var draft = PostDraft.ofTeaser(title, today, "Ledelse", "Kort sagt.").withMailable(true);
    var publisher = new Publisher(newsletter.books, newsletter.books, newsletter.clock);
    var done =
        assertInstanceOf(
            PublicationOutcome.Done.class, publisher.publish(NewsletterFixture.CLIMATE, draft));
    return assertInstanceOf(PublicationOutcome.Published.class, done.results().getFirst())
        .whole()
        .post()
        .id();
  }

  /// Adds readers who subscribed now.
  void subscribe(MailFrequency frequency, int readers) {
    IssueSamples.readers(readers)
        .forEach(who -> {
          var update = NewsletterSamples.subscribing(who, NewsletterFixture.CLIMATE, frequency);
          assertTrue(newsletter.subscribers.update(update));
        });
  }

  Issue found(String id) {
    return issues.find(key(id)).orElseThrow();
  }

  static void assertUnchanged(Issue expected, IssueEditOutcome outcome) {
    assertEquals(new IssueEditOutcome.Unchanged(expected), outcome);
  }

  static void assertRejected(IssueEditOutcome.EditRejection reason, IssueEditOutcome outcome) {
    assertEquals(new IssueEditOutcome.Rejected(reason), outcome);
  }
}
