package dk.blogstafet.sendmail;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.Metric;
import dk.blogstafet.mail.AllowListedMail;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.MailAllowList;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.mail.SendRetry;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.signup.SignUpConfirmations.ConfirmationStatus;
import dk.blogstafet.relay.ServiceErrorDetails;
import dk.blogstafet.relay.Site;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// The outcomes of outbox tasks.
class SendMailTest {
  private final SendMailFixture sendMailFixture = new SendMailFixture();
  private final NewsletterFixture fixture = sendMailFixture.fixture;

  @Test
  void sendsWhatTheStreamNamesAndWhatASweepFinds() {
    fixture.signUp(ANNA, CLIMATE);
    fixture.signUp("bo@laeser.example", CLIMATE);
    var name = fixture.who(ANNA).text() + "#confirm#klima";

    sendMailFixture.process(name);
    assertEquals(List.of(ANNA), arrived());
    sendMailFixture.process(name);
    sendMailFixture.process("unknown#confirm#klima");
    assertEquals(1, arrived().size(), "once");

    sendMailFixture.sweep();
    sendMailFixture.sweep();
    assertEquals(List.of(ANNA, "bo@laeser.example"), arrived());
  }

  @Test
  void losesNothingWhileNoMailCanBeSent() {
    fixture.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 30; i++) {
      sendMailFixture.mail.answerNext(new SendOutcome.Unavailable());
      sendMailFixture.sweep();
      fixture.clock.pass(Duration.ofHours(1));
    }

    sendMailFixture.sweep();

    assertEquals(List.of(ANNA), arrived());
    assertInstanceOf(
        ConfirmationStatus.AwaitingConfirmation.class,
        fixture.confirmations.status(confirmLink(sendMailFixture.last())));
  }

  @Test
  void sendsAgainWhatMayNotHaveGoneAndCountsEachTry() {
    fixture.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 30; i++) {
      sendMailFixture.mail.answerNext(new SendOutcome.OutcomeUnknown());
      sendMailFixture.sweep();
      fixture.clock.pass(Duration.ofHours(1));
    }

    var state = fixture.subscribers.subscriber(fixture.who(ANNA), List.of()).state();
    assertEquals(3, state.mails().size());
    fixture.signUp(ANNA, CLIMATE);
    sendMailFixture.mail.answerNext(new SendOutcome.Accepted("1"));
    sendMailFixture.sweep();
    assertEquals(List.of(), arrived(), "three may have come");
  }

  @Test
  void countsWhatBecameOfMails() {
    var endings =
        List.of(
            new SendOutcome.Accepted("1"),
            AllowListedMail.NOT_SENT,
            new SendOutcome.Rejected(
                new ServiceErrorDetails("MessageRejected", 400, "an-id-of-ses")),
            new SendOutcome.Unavailable(),
            new SendOutcome.OutcomeUnknown());
    for (var ending : endings) {
      fixture.signUp("reader" + endings.indexOf(ending) + "@laeser.example", CLIMATE);
      sendMailFixture.mail.answerNext(ending);
      sendMailFixture.sweep();
    }

    sendMailFixture.log.close();

    assertEquals(1, sendMailFixture.runtime.counted(Metric.MAILS_SENT));
    assertEquals(1, sendMailFixture.runtime.counted(Metric.MAILS_HELD));
    assertEquals(2, sendMailFixture.runtime.counted(Metric.MAILS_FAILED));
    assertEquals(1, sendMailFixture.runtime.counted(Metric.MAILS_UNKNOWN));
    assertTrue(
        sendMailFixture
            .runtime
            .lines()
            .getFirst()
            .contains(
                "\"code\":\"MessageRejected\",\"status\":400,"
                    + "\"aws_request_id\":\"an-id-of-ses\""));
  }

  @Test
  void triesOneMailPerSweepWhileTheAccountIsBlocked() {
    var blocked =
        new SendOutcome.Blocked(
            new ServiceErrorDetails("SendingPausedException", 400, "an-id-of-ses"));
    for (var number = 0; number < 5; number++) {
      fixture.signUp("reader" + number + "@laeser.example", CLIMATE);
    }
    sendMailFixture.mail.answerNext(blocked);

    sendMailFixture.sweep();

    sendMailFixture.log.close();
    assertEquals(List.of(), arrived());
    assertEquals(1, sendMailFixture.runtime.counted(Metric.MAILS_BLOCKED));
    assertEquals(0, sendMailFixture.runtime.counted(Metric.MAILS_FAILED));
    assertEquals(0, sendMailFixture.runtime.counted(Metric.FAULTS), "one alarm for one cause");
    var line = sendMailFixture.runtime.lines().getFirst();
    assertTrue(line.contains("\"level\":\"ERROR\""), line);
    assertTrue(line.contains("\"code\":\"SendingPausedException\""), line);
    assertFalse(line.contains("laeser"), line);

    fixture.clock.pass(Duration.ofMinutes(10));
    sendMailFixture.sweep();
    assertEquals(5, arrived().size(), "all of them, once it is free");
  }

  @Test
  void sendsEachMailOnceWithConcurrentWorkers() throws Exception {
    for (var i = 0; i < 60; i++) {
      fixture.signUp("reader" + i + "@laeser.example", CLIMATE);
    }
    Callable<Void> sweep =
        () -> {
          sendMailFixture.sweep();
          return null;
        };

    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var done : pool.invokeAll(List.of(sweep, sweep, sweep, sweep))) {
        done.get();
      }
    }

    assertEquals(60, arrived().size());
    assertEquals(60, arrived().stream().distinct().count());
  }

  @Test
  void sendsTheMailsOfAKilledWorkerAfterItsLease() {
    fixture.signUp(ANNA, CLIMATE);

    assertThrows(SimulatedCrash.class, () -> sendMailFixture.sweep(SimulatedCrash::thrown));
    sendMailFixture.sweep();
    assertEquals(List.of(), arrived(), "another worker may still process it");
    fixture.clock.pass(SendRetry.LEASE);
    sendMailFixture.sweep();

    assertEquals(List.of(ANNA), arrived());
  }

  @Test
  void sendsOtherMailsAfterAFailure() {
    fixture.signUp(ANNA, CLIMATE);
    fixture.signUp("bo@laeser.example", CLIMATE);

    sendMailFixture.sweep(message -> {
      if (message.to().equals(ANNA)) {
        throw new IllegalStateException("No mail to " + message.to());
      }
      return sendMailFixture.mail.send(message);
    });

    assertEquals(List.of("bo@laeser.example"), arrived());
    assertEquals(1, sendMailFixture.runtime.lines().size());
    assertTrue(sendMailFixture.runtime.lines().getFirst().contains("due again"));
    fixture.clock.pass(SendRetry.LEASE);
    sendMailFixture.sweep();
    assertEquals(List.of("bo@laeser.example", ANNA), arrived());
  }

  @Test
  void losesNothingWhileTheSitesAddressesAreInvalidForMail() {
    var sound = fixture.books.siteSnapshot().orElseThrow().site();
    describe(site(sound, "red\"onmouseover=alert(1)//@example.org"));
    fixture.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 10; i++) {
      sendMailFixture.sweep();
      fixture.clock.pass(Duration.ofHours(1));
    }

    var state = fixture.subscribers.subscriber(fixture.who(ANNA), List.of()).state();
    assertEquals(List.of(), state.mails(), "it counts as no attempt");
    var lines = sendMailFixture.runtime.lines();
    assertEquals(10, lines.size());
    assertTrue(lines.getFirst().contains("blogstafet status"), lines::getFirst);
    assertFalse(String.join("", lines).contains("onmouseover"));
    describe(sound);
    sendMailFixture.sweep();
    assertEquals(List.of(ANNA), arrived());
    sendMailFixture.log.close();
    assertEquals(10, sendMailFixture.runtime.counted(Metric.FAULTS));
    assertEquals(10, sendMailFixture.runtime.counted(Metric.MAILS_FAILED));
  }

  @Test
  void startsNothingAfterTheDeadline() {
    fixture.signUp(ANNA, CLIMATE);

    sendMailFixture.sweepTooLate();
    assertEquals(List.of(), arrived());

    sendMailFixture.sweep();
    assertEquals(List.of(ANNA), arrived());
  }

  @Test
  void sendsNoMailToAddressesNotOnTheAllowList() {
    fixture.signUp(ANNA, CLIMATE);
    fixture.signUp("bo@elsewhere.example", CLIMATE);

    sendMailFixture.sweep(
        new AllowListedMail(sendMailFixture.mail, MailAllowList.parse("@laeser.example")));

    assertEquals(List.of(ANNA), arrived());
    assertEquals(List.of(), fixture.processor.due(10), "as if it had gone");
  }

  private void describe(Site site) {
    fixture.books.describe(fixture.books.siteSnapshot().orElseThrow().revision(), site);
  }

  private static Site site(Site like, String contact) {
    return new Site(
        like.name(),
        like.publisher(),
        like.responsibleEditor(),
        like.postalAddress(),
        like.sender(),
        contact,
        like.home(),
        like.language());
  }

  private List<String> arrived() {
    return sendMailFixture.mail.arrived().stream().map(EmailMessage::to).toList();
  }

  static String confirmLink(EmailMessage message) {
    var link = message.text().substring(message.text().indexOf("/nyhedsbrev/bekraeft?t=") + 23);
    return link.split("\\s", 2)[0];
  }

  /// Kills a process halfway.
  private static final class SimulatedCrash extends Error {
    private static final long serialVersionUID = 1L;

    static SendOutcome thrown(EmailMessage message) {
      throw new SimulatedCrash();
    }
  }
}
