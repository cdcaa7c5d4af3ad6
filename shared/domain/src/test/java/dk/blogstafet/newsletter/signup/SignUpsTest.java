package dk.blogstafet.newsletter.signup;

import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.outbox.MailInstruction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignUpsTest {
  private static final int STORM = 10_000;
  private static final String VICTIM = "victim@laeser.example";
  private static final String ANNA = "anna@laeser.example";

  private final NewsletterFixture fixture = new NewsletterFixture();

  @Test
  void sendOneEmailToTheTypedAddress() {
    fixture.signUp("Anna+Blog@Laeser.example", CLIMATE);

    var instructions = fixture.deliver();

    assertEquals(1, instructions.size());
    assertEquals("Anna+Blog@laeser.example", instructions.getFirst().to().text());
    assertInstanceOf(
        MailInstruction.MailContent.ConfirmationRequest.class, instructions.getFirst().content());
    assertTrue(fixture.deliver().isEmpty());
  }

  @Test
  void giveEachSpellingItsOwnLink() {
    fixture.signUp("anna+x@laeser.example", CLIMATE);
    fixture.signUp(ANNA, CLIMATE);

    var instructions = fixture.deliver();

    assertEquals(
        Set.of("anna+x@laeser.example", ANNA),
        instructions.stream().map(it -> it.to().text()).collect(Collectors.toSet()));
    assertEquals(2, instructions.stream().map(MailInstruction::content).distinct().count());
  }

  @Test
  void countAllSpellingsTogether() {
    for (var tag : List.of("", "+a", "+b", "+c", "+d")) {
      fixture.signUp("anna" + tag + "@laeser.example", CLIMATE);
      fixture.deliver();
    }

    assertEquals(3, fixture.sent().size());
    assertEquals(3, fixture.subscribers.pending(fixture.who(ANNA), CLIMATE).signUps().size());
  }

  @Test
  void keepASignUpOfVersion010() {
    var who = fixture.who(ANNA);
    var sealed = fixture.vault.sealer().seal(ANNA, who.text());
    var now = fixture.clock.instant();
    var signUp =
        new PendingSignUp(
            who,
            CLIMATE,
            sealed,
            Optional.empty(),
            MailFrequency.WEEKLY,
            NewsletterSamples.WORDING.hash(),
            NewsletterSamples.PAGE,
            "nonce",
            now);
    fixture.subscribers.update(
        NewsletterSamples.asking(
            NewsletterSamples.pending(signUp),
            NewsletterSamples.errand(OutboxTask.TaskKind.CONFIRM, who, CLIMATE)));
    fixture.signUp("anna+x@laeser.example", CLIMATE);

    var link =
        NewsletterFixture.confirmLink(
            fixture.deliver().stream().filter(it -> it.to().text().equals(ANNA)).toList());

    assertInstanceOf(
        SignUpConfirmations.ConfirmationStatus.Confirmed.class,
        fixture.confirmations.confirm(link, MailFrequency.EACH));
  }

  @Test
  void storeNoPlainAddress() {
    fixture.signUp(ANNA, CLIMATE);

    var signUp = fixture.subscribers.pending(fixture.who(ANNA), CLIMATE).first().orElseThrow();

    assertFalse(signUp.toString().contains("anna"), signUp::toString);
    assertFalse(signUp.toString().contains("laeser"), signUp::toString);
  }

  @Test
  void keepTheFirstSignUpSoThatItsLinkStaysValid() {
    fixture.signUp(ANNA, CLIMATE);
    var link = NewsletterFixture.confirmLink(fixture.deliver());
    for (var i = 0; i < 10; i++) {
      fixture.signUp("anna+" + i + "@laeser.example", CLIMATE);
      fixture.deliver();
    }

    assertInstanceOf(
        SignUpConfirmations.ConfirmationStatus.AwaitingConfirmation.class,
        fixture.confirmations.status(link));
    assertInstanceOf(
        SignUpConfirmations.ConfirmationStatus.Confirmed.class,
        fixture.confirmations.confirm(link, MailFrequency.EACH));
  }

  @Test
  void replaceAnExpiredSignUp() {
    fixture.signUp(ANNA, CLIMATE);
    var old = NewsletterFixture.confirmLink(fixture.deliver());
    fixture.clock.pass(PendingSignUp.TERM);

    assertInstanceOf(
        SignUpConfirmations.ConfirmationStatus.LinkExpired.class,
        fixture.confirmations.status(old));

    fixture.signUp(ANNA, CLIMATE);
    var fresh = NewsletterFixture.confirmLink(fixture.deliver());

    assertInstanceOf(
        SignUpConfirmations.ConfirmationStatus.AwaitingConfirmation.class,
        fixture.confirmations.status(fresh));
    assertInstanceOf(
        SignUpConfirmations.ConfirmationStatus.LinkExpired.class,
        fixture.confirmations.status(old));
  }

  @Test
  void sendThreeEmailsAtMostToAllSpellingsTogether() {
    var random = new Random(20_261_124);
    // Sealing is slow, so seal once.
    var sealed = fixture.vault.sealer().seal(VICTIM, fixture.who(VICTIM).text());
    var signUps = new SignUps(fixture.subscribers, fixture.vault, (_, _) -> sealed, fixture.clock);
    var rows = 0;
    for (var i = 0; i < STORM; i++) {
      var relay = random.nextBoolean() ? CLIMATE : SCHOOL;
      var address = NewsletterSamples.address(spelling(random));
      signUps.store(NewsletterSamples.signUp(address, relay));
      if (i % 1_000 == 0) {
        fixture.deliver();
        fixture.clock.pass(Duration.ofMinutes(5));
        rows = Math.max(rows, fixture.subscribers.rows());
      }
    }
    fixture.deliver();

    assertEquals(3, fixture.sent().size());
    // The mailbox, a pending sign-up for each of two newsletters, their tasks, and the consent
    // texts.
    assertTrue(rows <= 6, "rows: " + rows);
  }

  @Test
  void resetTheLimitAfterThirtyDays() {
    for (var i = 0; i < 5; i++) {
      fixture.signUp(ANNA, CLIMATE);
      fixture.deliver();
    }
    assertEquals(3, fixture.sent().size());

    fixture.clock.pass(MailboxState.WINDOW);
    fixture.signUp(ANNA, CLIMATE);

    assertEquals(1, fixture.deliver().size());
    var state = fixture.subscribers.subscriber(fixture.who(ANNA), List.of()).state();
    assertEquals(1, state.mails().size(), "older ones are forgotten");
  }

  @Test
  void notifyExistingSubscribers() {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.signUp(ANNA, CLIMATE);

    var instructions = fixture.deliver();

    assertInstanceOf(
        MailInstruction.MailContent.AlreadySubscribed.class, instructions.getFirst().content());
    assertEquals(ANNA, instructions.getFirst().to().text());
    assertEquals(
        MailFrequency.WEEKLY, fixture.subscription(ANNA, CLIMATE).orElseThrow().frequency());
  }

  @ParameterizedTest
  @CsvSource({
    "anna@laeser.example, Anna+x@laeser.example",
    "Anna+Blog@laeser.example, anna@laeser.example",
    "anna.berg@gmail.com, annaberg+x@googlemail.com"
  })
  void notifyExistingSubscribersAtTheirAddress(String readers, String typed) {
    fixture.subscribe(readers, CLIMATE);
    fixture.signUp(typed, CLIMATE);

    var instructions = fixture.deliver();

    assertEquals(List.of(readers), instructions.stream().map(it -> it.to().text()).toList());
    assertInstanceOf(
        MailInstruction.MailContent.AlreadySubscribed.class, instructions.getFirst().content());
  }

  @Test
  void sendNothingToSuppressedMailboxes() {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.feedback.stop(
        NewsletterSamples.address(ANNA),
        Suppression.SuppressionReason.COMPLAINED,
        NewsletterFixture.RELAYS);
    fixture.signUp(ANNA, SCHOOL);

    assertEquals(List.of(), fixture.deliver());
  }

  private static String spelling(Random random) {
    var letters = new StringBuilder();
    for (var letter : "victim".toCharArray()) {
      letters.append(random.nextBoolean() ? Character.toUpperCase(letter) : letter);
    }
    var tag = random.nextBoolean() ? "+" + random.nextInt(1_000_000) : "";
    return letters + tag + (random.nextBoolean() ? "@laeser.example" : "@LAESER.Example");
  }
}
