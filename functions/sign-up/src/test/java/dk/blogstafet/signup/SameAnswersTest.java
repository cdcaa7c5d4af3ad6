package dk.blogstafet.signup;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.PrivateResponseCheck;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is known of an address, the answer is the same.
class SameAnswersTest {
  private final Desk desk = new Desk();
  private final NewsletterFixture fixture = desk.fixture;

  /// What can be known of an address.
  enum Known {
    NOTHING,
    PENDING,
    PENDING_AND_MAILED_THREE_TIMES,
    CONFIRMED,
    LEFT,
    ERASED,
    BOUNCED,
    COMPLAINED
  }

  @ParameterizedTest
  @EnumSource
  void goToFormsWhateverIsKnown(Known known) {
    var stranger = desk.send("stranger@laeser.example");
    make(known);

    var answer = desk.send(ANNA);

    assertEquals(stranger, answer);
    assertEquals(Optional.of("/om/tilmeldt/"), answer.fields().get("location"));
    PrivateResponseCheck.checked(303, answer);
  }

  @ParameterizedTest
  @EnumSource
  void goToProgramsWhateverIsKnown(Known known) {
    var stranger = desk.endpoint.answer(desk.json("stranger@laeser.example"));
    make(known);

    var answer = desk.endpoint.answer(desk.json(ANNA));

    assertEquals(stranger, answer);
    assertEquals("{\"state\":\"taken\"}", answer.body());
    PrivateResponseCheck.checked(202, answer);
  }

  @Test
  void goToAddressesThatNoMailReaches() {
    var stranger = desk.send("stranger@laeser.example");

    assertEquals(stranger, desk.send("anna@no-such-domain.invalid"));
    assertEquals(stranger, desk.send("anna@localhost.example"));
  }

  @Test
  void tellNobodyWhatTheMailTells() {
    fixture.subscribe(ANNA, CLIMATE);
    var known = desk.send(ANNA);
    var mail = fixture.deliver();
    var unknown = desk.send("bo@laeser.example");

    assertEquals(known, unknown);
    assertNotEquals(
        mail.getFirst().content().getClass(), fixture.deliver().getFirst().content().getClass());
  }

  private void make(Known known) {
    fixture.deliver(); // to the stranger
    switch (known) {
      case NOTHING -> {}
      case PENDING -> taken(desk.send(ANNA));
      case PENDING_AND_MAILED_THREE_TIMES -> {
        for (var i = 0; i < 5; i++) {
          taken(desk.send(ANNA));
          fixture.deliver();
        }
      }
      case CONFIRMED -> fixture.subscribe(ANNA, CLIMATE);
      case LEFT -> fixture.links.leave(fixture.subscribe(ANNA, CLIMATE));
      case ERASED -> {
        fixture.subscribe(ANNA, CLIMATE);
        fixture.preferences.erase(fixture.preferencesLink(ANNA), NewsletterFixture.RELAYS);
      }
      case BOUNCED -> stopped(SuppressionReason.BOUNCED);
      case COMPLAINED -> stopped(SuppressionReason.COMPLAINED);
    }
  }

  private void stopped(SuppressionReason reason) {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.feedback.stop(NewsletterSamples.address(ANNA), reason, NewsletterFixture.RELAYS);
  }

  private static void taken(GatewayResponse answer) {
    assertEquals(303, answer.status(), answer.body());
  }
}
