package dk.blogstafet.manageissues;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.MemorySignedUpdates;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.mail.MemoryCounters;
import dk.blogstafet.mail.MemoryMail;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.MemorySubscribers;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueContents;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueSamples;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.MemoryIssues;
import dk.blogstafet.newsletter.issue.cutting.AudienceRule;
import dk.blogstafet.newsletter.issue.editing.CorrectionMailing;
import dk.blogstafet.newsletter.issue.editing.IssueEditor;
import dk.blogstafet.newsletter.issue.editing.IssueReader;
import dk.blogstafet.newsletter.issue.editing.IssueTestMails;
import dk.blogstafet.newsletter.issue.editing.MailingEditor;
import dk.blogstafet.page.mail.IssueMails;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/// The function in memory, on Wednesday in week 47.
final class IssueDesk {
  final EditingFixture room = new EditingFixture();
  final MemoryIssues issues = new MemoryIssues(EditingFixture.CLOCK);
  final MemorySubscribers subscribers = new MemorySubscribers(EditingFixture.CLOCK);
  final MemoryMail mail = new MemoryMail();
  final ManageIssues work = wired();

  private ManageIssues wired() {
    var clock = EditingFixture.CLOCK;
    var contents = new IssueContents(room.books, Duration.ofMinutes(10));
    var reader = new IssueReader(room.books, room.books, issues, contents, clock);
    var responses =
        new IssueResponses(
            room.books,
            issues,
            reader,
            new IssueMails(),
            subscribers,
            new AudienceRule(issues, NewsletterSamples.vault()));
    var signed = new MemorySignedUpdates(room.books, room.editors);
    Function<Predicate<IssueUpdate>, IssueEditor> issueEditors =
        store -> new IssueEditor(room.books, issues, store, contents, clock);
    var changes =
        new IssueChanges(
            issueEditors,
            store -> new CorrectionMailing(room.books, issues, store, clock),
            store -> new MailingEditor(room.books, issues, store, issueEditors, clock),
            (act, update, result) -> signed.store(act, () -> issues.update(update), result),
            room.editors);
    var tests = new IssueTestMails(new MemoryCounters(clock), mail, clock);
    return new ManageIssues(
        responses,
        changes,
        new TestMailRequests(responses, tests, room.editors, clock),
        new ReaderCounts(room.books, subscribers, clock));
  }

  static IssueKey key(String id) {
    return IssueSamples.key(EditingFixture.RELAY, id);
  }

  /// Returns a call of an issue's route, signed with the published test key.
  static SignedCall call(String method, String id, String suffix) {
    var route = method + " /api/relays/{relay}/issues/{issue}" + suffix;
    return SignedCall.of(route, "relay", EditingFixture.RELAY.slug(), "issue", id);
  }

  GatewayResponse play(String name) {
    return room.play(work, "manage-issues-" + name);
  }

  GatewayResponse send(SignedCall call) {
    return room.send(work, call);
  }

  /// Publishes a post that newsletters include.
  void publish(String title) {
    var draft = PostDraft.ofTeaser(title, "2026-11-18", "Praksis", "Kort sagt.").withMailable(true);
    var done =
        new Publisher(room.books, room.books, EditingFixture.CLOCK)
            .publish(EditingFixture.RELAY, draft);
    assertTrue(done instanceof PublicationOutcome.Done, done::toString);
  }

  /// Adds readers who subscribed a minute ago.
  void subscribe(MailFrequency frequency, int readers) {
    IssueSamples.readers(readers)
        .forEach(who ->
            assertTrue(
                subscribers.update(
                    NewsletterSamples.subscribing(who, EditingFixture.RELAY, frequency))));
  }

  /// Stores an issue that is being sent.
  Issue sending(String id) {
    var issue = IssueSamples.cut(key(id));
    assertTrue(issues.update(IssueUpdate.of(issue)));
    return issue;
  }
}
