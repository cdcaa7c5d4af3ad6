package dk.blogstafet.signup;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sign-ups that may not be the reader's own: sent from another site's page, or with the honeypot
/// filled in. They require one more click.
class DoubtfulSignUpTest {
  private static final String ACTION = "/api/relays/klima/sign-ups";

  private final SignUpFixture fixture = new SignUpFixture();

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void requiresOneMoreClickFromAnotherSitesPage(String site) {
    var page = PrivateResponseCheck.page(200, send("sec-fetch-site", site, fixture.form(ANNA)));

    assertEquals(List.of(), fixture.fixture.deliver(), "nothing is stored");
    assertEquals(List.of(), page.telemetry().counts(), "no attack");
    var button = HtmlForm.to(ACTION, page);
    assertEquals(303, send("sec-fetch-site", "same-origin", button).status());
    assertEquals(
        List.of(ANNA), fixture.fixture.deliver().stream().map(it -> it.to().text()).toList());
  }

  @Test
  void rejectsAProofFromAnotherSitesPage() {
    var button = HtmlForm.to(ACTION, send("sec-fetch-site", "cross-site", fixture.form(ANNA)));

    PrivateResponseCheck.page(200, send("sec-fetch-site", "cross-site", button));

    assertEquals(List.of(), fixture.fixture.deliver());
  }

  @Test
  void requiresOneMoreClickWithoutAnOrigin() {
    var page = PrivateResponseCheck.page(200, send("origin", "null", fixture.form(ANNA)));

    // The page has a no-referrer policy, so its button sends no origin either.
    assertEquals(303, send("origin", "null", HtmlForm.to(ACTION, page)).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void signsUpAtOnceFromOurOwnPage(String site) {
    assertEquals(303, send("sec-fetch-site", site, fixture.form(ANNA)).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lad-staa-tom", "website"})
  void requiresOneMoreClickAfterAFilledHoneypot(String field) {
    var filled = fixture.form(ANNA).with(field, "https://anna.example");
    var page = PrivateResponseCheck.page(200, fixture.send(filled));

    assertFalse(page.body().contains("anna.example"), page.body());
    assertEquals(List.of(), fixture.fixture.deliver());
    assertEquals(303, fixture.send(HtmlForm.to(ACTION, page)).status());
    assertEquals(1, fixture.fixture.deliver().size());
  }

  @Test
  void reportsValidationErrorsFirst() {
    var filled = fixture.form("anna").with("website", "https://anna.example");

    PrivateResponseCheck.page(422, fixture.send(filled));
    PrivateResponseCheck.page(422, send("sec-fetch-site", "cross-site", filled));
  }

  @Test
  void givesProgramsTheProof() {
    var filled = SignUpFixture.json(fixture.form(ANNA).with("website", "x").fields());
    var trapped = BrowserRequests.signUp(SignUpFixture.KLIMA, "application/json", filled);
    var foreign = BrowserRequests.with("sec-fetch-site", "cross-site", fixture.json(ANNA));

    for (var request : List.of(trapped, foreign)) {
      var answer = PrivateResponseCheck.checked(428, fixture.endpoint.answer(request));
      assertTrue(answer.body().contains("\"proof\":\""), answer.body());
    }
    assertEquals(List.of(), fixture.fixture.deliver());
  }

  private GatewayResponse send(String header, String value, HtmlForm form) {
    return fixture.endpoint.answer(BrowserRequests.with(header, value, form.press()));
  }
}
