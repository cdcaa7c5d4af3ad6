package dk.blogstafet.newsletter.issue.editing;

import static dk.blogstafet.newsletter.issue.editing.IssueDeskFixture.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.MemoryMail;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueAudience;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.newsletter.issue.SiteMailing;
import dk.blogstafet.newsletter.issue.mail.IssueMail;
import dk.blogstafet.newsletter.issue.mail.IssueMailContent;
import dk.blogstafet.newsletter.preferences.UnsubscribeStatus;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.change.PostWithdrawer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IssueReaderTest {
  private final IssueDeskFixture desk = new IssueDeskFixture();

  @Test
  void listsTheUpcomingIssueOfEachFrequency() {
    var list = desk.reader.list(NewsletterFixture.CLIMATE);

    assertEquals(
        List.of(key("2026-11"), key("2026-W47"), key("2026-11-18")),
        list.stream().map(IssueReport::key).toList());
    assertTrue(list.stream().allMatch(it -> it.issue().isEmpty() && it.posts().isEmpty()));
  }

  @Test
  void listsEachIssueOnceWithWhatIsNewInIt() {
    var first = desk.publish("Første");
    pass(Duration.ofHours(1));
    var issue = Issue.cut(key("2026-11-18"), decided("2026-11-18"));
    var mailing =
        RelayMailing.none(NewsletterFixture.CLIMATE)
            .cut(issue.key(), issue.content().orElseThrow().through());
    desk.issues.update(IssueUpdate.of(issue).with(mailing));
    desk.editor.hold(key("2026-W47"));
    var second = desk.publish("Anden");

    var list = desk.reader.list(NewsletterFixture.CLIMATE);

    assertEquals(
        Map.of(
            key("2026-11"), List.of(second, first),
            key("2026-W47"), List.of(second, first),
            key("2026-11-19"), List.of(second),
            key("2026-11-18"), List.of(first)),
        list.stream().collect(Collectors.toMap(IssueReport::key, IssueReport::posts)));
    assertEquals(Optional.of(issue), list.getLast().issue());
  }

  @Test
  void listsADigestThatIsDueUntilItIsCut() {
    var post = desk.publish("Ny bro");
    pass(Duration.ofDays(5));

    var list = desk.reader.list(NewsletterFixture.CLIMATE);

    var digest =
        list.stream().filter(it -> it.key().equals(key("2026-W47"))).findFirst().orElseThrow();
    assertEquals(List.of(post), digest.posts());
  }

  @Test
  void showsAnIssueBeforeItExists() {
    desk.mailing.configure(NewsletterFixture.CLIMATE, false);

    var report = new IssueReport(key("2026-W47"), Optional.empty(), List.of(), false);
    assertEquals(Optional.of(report), desk.reader.find(key("2026-W47")));
    assertEquals(Optional.empty(), desk.reader.find(key("2026-W48")));
  }

  @Test
  void previewsTheMailWithTheAudienceSoFar() {
    desk.subscribe(MailFrequency.WEEKLY, 2);
    desk.subscribe(MailFrequency.MONTHLY, 1);
    pass(Duration.ofMinutes(1));
    desk.publish("Ny bro");

    var preview = preview("2026-W47").orElseThrow();

    assertEquals("Ny bro", preview.mail().subject());
    assertEquals(new AudienceEstimate(2, false), preview.audience());
  }

  @Test
  void previewsAnIssueAsItWasCut() {
    desk.publish("Ny bro");
    pass(Duration.ofHours(1));
    var issue = Issue.cut(key("2026-11-18"), decided("2026-11-18"));
    desk.issues.update(
        IssueUpdate.of(issue.with(new IssueAudience(Optional.empty(), 0, 0, true, 0))));
    desk.subscribe(MailFrequency.EACH, 1);
    desk.publish("For sent");

    var preview = preview("2026-11-18").orElseThrow();

    assertEquals("Ny bro", preview.mail().subject());
    assertEquals(new AudienceEstimate(0, false), preview.audience());
  }

  @Test
  void previewsNothingWithoutAPost() {
    var post = desk.publish("Ny bro");
    var books = desk.newsletter.books;
    new PostWithdrawer(books, books, desk.newsletter.clock)
        .withdraw(NewsletterFixture.CLIMATE, post, 1, "Fejl");

    assertEquals(Optional.empty(), preview("2026-W47"));
    assertEquals(Optional.empty(), preview("2026-W48"));
  }

  @Test
  void sendsTestsWithLinksThatChangeNothing() {
    desk.publish("Ny bro");
    var mail = new MemoryMail();
    var newsletter = desk.newsletter;
    var tests = new IssueTestMails(newsletter.counters, mail, newsletter.clock);
    var address = EmailAddress.parse(NewsletterFixture.ANNA).orElseThrow();
    var preview = preview("2026-W47").orElseThrow();

    for (var number = 0; number < IssueTestMails.A_DAY; number++) {
      assertTrue(tests.send(preview, address).orElseThrow() instanceof SendOutcome.Accepted);
    }
    var refused = tests.send(preview, address);
    pass(Duration.ofDays(1));

    assertEquals(Optional.empty(), refused);
    assertEquals(IssueTestMails.A_DAY, mail.arrived().size());
    assertTrue(tests.send(preview, address).isPresent());
    var token = mail.arrived().getFirst().text();
    assertTrue(newsletter.links.leave(token) instanceof UnsubscribeStatus.LinkInvalid, token);
  }

  private Optional<IssuePreview> preview(String id) {
    return desk.reader.preview(
        key(id), TitleMail::new, desk.newsletter.subscribers, desk.audiences);
  }

  private IssueContent decided(String id) {
    return desk.contents
        .decide(
            key(id),
            RelayMailing.none(NewsletterFixture.CLIMATE),
            SiteMailing.NONE,
            desk.newsletter.clock.instant())
        .orElseThrow();
  }

  private void pass(Duration time) {
    desk.newsletter.clock.pass(time);
  }

  /// A mail whose subject is the titles, and whose text is the token.
  private record TitleMail(IssueMailContent content) implements IssueMail {
    @Override
    public String subject() {
      return String.join(", ", content.posts().stream().map(PostSummary::title).toList());
    }

    @Override
    public int bytes() {
      return subject().length();
    }

    @Override
    public EmailMessage to(EmailAddress address, String token) {
      return new EmailMessage(
          address.text(), "", "a@b.example", "", subject(), token, "", Map.of());
    }
  }
}
