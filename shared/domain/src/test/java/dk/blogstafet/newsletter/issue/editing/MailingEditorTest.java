package dk.blogstafet.newsletter.issue.editing;

import static dk.blogstafet.newsletter.issue.editing.IssueDeskFixture.key;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.MemoryIssueLog;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.newsletter.issue.SiteMailing;
import dk.blogstafet.newsletter.issue.cutting.AudienceCollector;
import dk.blogstafet.newsletter.issue.cutting.IssueCutter;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What editors decide about more than one issue, and when a decision takes effect.
class MailingEditorTest {
  private final IssueDeskFixture desk = new IssueDeskFixture();
  private final IssueEditor editor = desk.editor;

  @Test
  void letsARelaysIssuesWaitForAnEditor() {
    var relay = NewsletterFixture.CLIMATE;
    var none = RelayMailing.none(relay);

    var automatic = desk.mailing.configure(relay, true);
    var manual = desk.mailing.configure(relay, false);
    var repeated = desk.mailing.configure(relay, false);

    assertEquals(Optional.of(new MailingEdit<>(none, false)), automatic);
    assertEquals(Optional.of(new MailingEdit<>(none.automatic(false), true)), manual);
    assertEquals(Optional.of(new MailingEdit<>(none.automatic(false), false)), repeated);
    assertEquals(Optional.empty(), desk.mailing.configure(new RelayId("ukendt"), false));
  }

  @Test
  void stopsWhatIsOpenBeforeNewslettersAreReleased() {
    var restored = desk.newsletter.clock.instant();
    desk.stored("2026-W46", IssueState.SENDING);
    editor.hold(key("2026-W47"));
    desk.issues.update(IssueUpdate.of(SiteMailing.NONE.restored(restored)));

    var released = desk.mailing.releaseSite(_ -> desk.issues::update);
    var repeated = desk.mailing.releaseSite(_ -> desk.issues::update);

    var now = desk.newsletter.clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var then = new SiteMailing(Optional.empty(), now, "memory", 2);
    assertEquals(new MailingEdit<>(then, true), released);
    assertEquals(new MailingEdit<>(then, false), repeated);
    assertEquals(List.of(), desk.issues.overview().open());
    assertEquals(IssueState.STOPPED, desk.found("2026-W47").state());
  }

  @Test
  void stopsNothingUnlessTheTableWasRestored() {
    desk.stored("2026-W46", IssueState.SENDING);

    var outcome = desk.mailing.releaseSite(_ -> desk.issues::update);

    assertEquals(new MailingEdit<>(SiteMailing.NONE, false), outcome);
    assertEquals(IssueState.SENDING, desk.found("2026-W46").state());
  }

  @Test
  void cutsAnIssueThatWasReleasedEarlyWhenItIsDue() {
    desk.publish("Ny bro");
    editor.hold(key("2026-W47"));
    editor.release(key("2026-W47"));

    sweep();
    var early = desk.found("2026-W47").state();
    desk.newsletter.clock.pass(
        Duration.between(desk.newsletter.clock.instant(), key("2026-W47").id().due()));
    sweep();
    sweep();

    assertEquals(IssueState.RELEASED, early);
    assertEquals(IssueState.SENT, desk.found("2026-W47").state());
  }

  private void sweep() {
    var newsletter = desk.newsletter;
    var collector =
        new AudienceCollector(
            newsletter.subscribers,
            desk.issues,
            desk.audiences,
            new MemoryIssueLog(),
            newsletter.clock);
    new IssueCutter(
            newsletter.books,
            newsletter.books,
            desk.issues,
            desk.contents,
            collector,
            newsletter.clock)
        .sweep(Instant.MAX);
  }
}
