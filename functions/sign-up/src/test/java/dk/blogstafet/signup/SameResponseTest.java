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

/// Known and unknown addresses get the same response.
class SameResponseTest {
  private final SignUpFixture signUpFixture = new SignUpFixture();
  private final NewsletterFixture fixture = signUpFixture.fixture;

  /// What may be known of an address.
  enum PriorStatus {
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
  void goToFormsWhateverIsKnown(PriorStatus status) {
    var stranger = signUpFixture.send("stranger@laeser.example");
    make(status);

    var answer = signUpFixture.send(ANNA);

    assertEquals(stranger, answer);
    assertEquals(Optional.of("/om/tilmeldt/"), answer.fields().get("location"));
    PrivateResponseCheck.checked(303, answer);
  }

  @ParameterizedTest
  @EnumSource
  void goToProgramsWhateverIsKnown(PriorStatus status) {
    var stranger = signUpFixture.endpoint.answer(signUpFixture.json("stranger@laeser.example"));
    make(status);

    var answer = signUpFixture.endpoint.answer(signUpFixture.json(ANNA));

    assertEquals(stranger, answer);
    assertEquals("{\"state\":\"taken\"}", answer.body());
    PrivateResponseCheck.checked(202, answer);
  }

  @Test
  void goToAddressesThatNoMailReaches() {
    var stranger = signUpFixture.send("stranger@laeser.example");

    assertEquals(stranger, signUpFixture.send("anna@no-such-domain.invalid"));
    assertEquals(stranger, signUpFixture.send("anna@localhost.example"));
  }

  @Test
  void revealNothingOfTheMail() {
    fixture.subscribe(ANNA, CLIMATE);
    var known = signUpFixture.send(ANNA);
    var mail = fixture.deliver();
    var unknown = signUpFixture.send("bo@laeser.example");

    assertEquals(known, unknown);
    assertNotEquals(
        mail.getFirst().content().getClass(), fixture.deliver().getFirst().content().getClass());
  }

  private void make(PriorStatus status) {
    fixture.deliver(); // the mail to another reader
    switch (status) {
      case NOTHING -> {}
      case PENDING -> taken(signUpFixture.send(ANNA));
      case PENDING_AND_MAILED_THREE_TIMES -> {
        for (var i = 0; i < 5; i++) {
          taken(signUpFixture.send(ANNA));
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
