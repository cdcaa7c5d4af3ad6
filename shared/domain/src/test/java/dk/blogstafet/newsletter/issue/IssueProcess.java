package dk.blogstafet.newsletter.issue;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.issue.cutting.AudienceCollector;
import dk.blogstafet.newsletter.issue.cutting.AudienceRule;
import dk.blogstafet.newsletter.issue.cutting.IssueCutter;
import dk.blogstafet.newsletter.issue.mail.IssueMail;
import dk.blogstafet.newsletter.issue.mail.IssueMailContent;
import dk.blogstafet.newsletter.issue.sending.IssueObserver;
import dk.blogstafet.newsletter.issue.sending.IssueSender;
import dk.blogstafet.newsletter.issue.sending.MailService;
import dk.blogstafet.newsletter.issue.sending.MailingStores;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A process that cuts and sends issues. Tests put stores in its way that fail.
public final class IssueProcess {
  private static final Duration SWEEP = Duration.ofSeconds(55);

  private final IssueFixture fixture;
  private final IssueCutter cutter;
  private final IssueSender sender;
  public final List<String> events = Collections.synchronizedList(new ArrayList<>());

  IssueProcess(IssueFixture fixture, Issues issues, Subscribers subscribers, Mail mail) {
    this.fixture = fixture;
    var contents = new IssueContents(fixture.relays, IssueFixture.WAIT);
    var collector =
        new AudienceCollector(
            subscribers,
            issues,
            new AudienceRule(issues, fixture.vault()),
            fixture.log,
            fixture.clock);
    var relays = fixture.relays;
    this.cutter = new IssueCutter(relays, relays, issues, contents, collector, fixture.clock);
    var stores =
        new MailingStores(
            issues, relays, relays, subscribers, fixture.suppressions, fixture.vault());
    var service = new MailService(IssueProcess::write, mail, fixture.quota);
    this.sender =
        new IssueSender(stores, service, new Events(), fixture.clock, fixture.clock::pass);
  }

  public void sweep() {
    cut();
    send();
  }

  public void cut() {
    cutter.sweep(fixture.clock.instant().plus(SWEEP));
  }

  public void send() {
    sender.sweep(fixture.clock.instant().plus(SWEEP));
  }

  /// Writes a mail whose text is the ids of its posts, newest first; of a correction, its sentence.
  private static IssueMail write(IssueMailContent content) {
    var text =
        content
            .correction()
            .map(Correction::sentence)
            .orElseGet(() ->
                content.posts().stream()
                    .map(PostSummary::id)
                    .map(Object::toString)
                    .collect(Collectors.joining(" ")));
    return new IssueMail() {
      @Override
      public String subject() {
        return content.issue().text();
      }

      @Override
      public int bytes() {
        return text.length();
      }

      @Override
      public EmailMessage to(EmailAddress address, String leaveToken) {
        return new EmailMessage(
            address.text(),
            "",
            "brev@bro.dk",
            "",
            subject(),
            text,
            "",
            Map.of("X-Leave", leaveToken));
      }
    };
  }

  private final class Events implements IssueObserver {
    @Override
    public void delivered(IssueKey issue, DeliveryState state) {}

    @Override
    public void obstructed(IssueKey issue, ServiceErrorDetails answer) {
      events.add("obstructed " + answer.code());
    }

    @Override
    public void notComposed(IssueKey issue, RuntimeException cause) {
      events.add("not composed");
    }

    @Override
    public void finished(Issue issue) {
      events.add("finished " + issue.key().id() + (issue.isBalanced() ? "" : " unbalanced"));
    }
  }
}
