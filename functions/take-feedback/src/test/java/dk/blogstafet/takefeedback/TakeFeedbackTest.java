package dk.blogstafet.takefeedback;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.BatonFixture;
import dk.blogstafet.baton.mail.TurnFeedback;
import dk.blogstafet.gateway.MailNotification.FailureNotification;
import dk.blogstafet.gateway.MailNotification.NotificationKind;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.issue.MemoryIssues;
import dk.blogstafet.newsletter.issue.sending.IssueFeedback;
import dk.blogstafet.newsletter.signup.SignUpConfirmations.ConfirmationStatus;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TakeFeedbackTest {
  private final NewsletterFixture fixture = new NewsletterFixture();
  private final TakeFeedback takeFeedback =
      new TakeFeedback(
          fixture.books,
          fixture.feedback,
          new IssueFeedback(new MemoryIssues(fixture.clock), fixture.clock),
          new TurnFeedback(new BatonFixture().turns, fixture.clock));

  @ParameterizedTest
  @CsvSource({"BOUNCE, BOUNCED", "COMPLAINT, COMPLAINED"})
  void stopsAllNewslettersAtOnceAndForGood(NotificationKind kind, SuppressionReason reason) {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.subscribe(ANNA, SCHOOL);
    fixture.signUp(ANNA, CLIMATE);

    take(kind, ANNA);

    assertFalse(wants(CLIMATE) || wants(SCHOOL));
    assertEquals(List.of(), fixture.deliver(), "not even the mail that was due");
    assertEquals(reason, fixture.suppressions.everything().getFirst().reason());
    fixture.signUp(ANNA, CLIMATE);
    assertEquals(List.of(), fixture.deliver(), "nor by a new sign-up");
  }

  @ParameterizedTest
  @EnumSource
  void leavesANewsletterThatGoesToAnotherSpelling(NotificationKind kind) {
    fixture.subscribe(ANNA, CLIMATE);

    take(kind, "anna+does-not-exist@laeser.example");

    assertTrue(wants(CLIMATE));
  }

  @Test
  void invalidatesALinkThatIsInTransit() {
    fixture.signUp(ANNA, CLIMATE);
    var link = NewsletterFixture.confirmLink(fixture.deliver());

    take(NotificationKind.BOUNCE, ANNA);

    assertTrue(
        fixture.confirmations.confirm(link, MailFrequency.EACH)
            instanceof ConfirmationStatus.LinkExpired);
  }

  @Test
  void changesNothingWhenItComesAgain() {
    fixture.subscribe(ANNA, CLIMATE);
    take(NotificationKind.COMPLAINT, ANNA);
    var once = fixture.everything();

    for (var i = 0; i < 3; i++) {
      fixture.clock.pass(Duration.ofMinutes(1));
      take(NotificationKind.COMPLAINT, ANNA);
    }

    assertEquals(once, fixture.everything());
  }

  @Test
  void storesOnlyTheIdOfAnUnknownReader() {
    take(NotificationKind.BOUNCE, ANNA);

    assertFalse(fixture.everything().toString().contains("anna"));
    assertEquals(1, fixture.suppressions.everything().size());
  }

  @Test
  void skipsInvalidAddressesAndAcceptsTheOthers() {
    fixture.subscribe(ANNA, CLIMATE);

    take(
        NotificationKind.BOUNCE,
        "undisclosed",
        "",
        "a@b@c.example",
        ANNA,
        "\r\nx@y.example\r\n\r\nz");

    assertFalse(wants(CLIMATE));
    assertEquals(1, fixture.suppressions.everything().size());
  }

  private void take(NotificationKind kind, String... addresses) {
    takeFeedback.suppress(
        List.of(
            new FailureNotification(
                kind, List.of(addresses), "", Optional.empty(), Optional.empty())));
  }

  private boolean wants(RelayId relay) {
    return fixture.subscription(ANNA, relay).orElseThrow().isActive();
  }
}
