package dk.blogstafet.signup;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page shows the errors and keeps the input.
class SignUpValidationTest {
  private static final String XSS = "\"><script>alert(1)</script>";

  private final SignUpFixture fixture = new SignUpFixture();

  @Test
  void comeBackInThePageWithTheEntryKept() {
    var before = fixture.fixture.everything();

    var answer = fixture.send(fixture.form("anna@laeser").with("frequency", "monthly"));

    PrivateResponseCheck.page(422, answer);
    var again = HtmlForm.to("/api/relays/klima/sign-ups", answer);
    assertEquals("anna@laeser", again.get("email"));
    assertEquals("monthly", again.get("frequency"));
    assertEquals("/klima/", again.get("page"));
    assertEquals(before, fixture.fixture.everything());
    assertEquals(303, fixture.send(again.with("email", ANNA)).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "anna",
        "a@b",
        "a@@b.example",
        "a b@c.example",
        "a@b.example, c@d.example",
        "<a@b.example>",
        "\"a b\"@c.example",
        "a@[192.0.2.1]",
        "åse@laeser.example",
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example%0d%0aBcc:c@d.example",
        "a@b.example\u0000",
        "a@b.example\u2028x",
        "a@-b.example",
        "a@b.example."
      })
  void areFoundInAddresses(String typed) {
    PrivateResponseCheck.page(422, fixture.send(typed));
    PrivateResponseCheck.checked(422, fixture.endpoint.answer(fixture.json(typed)));
    assertEquals(List.of(), fixture.fixture.deliver());
  }

  @Test
  void saysThatNoMailReachesAddressesWithOtherLetters() {
    var page = fixture.send("åse@laeser.example");
    var problem =
        PrivateResponseCheck.checked(
            422, fixture.endpoint.answer(fixture.json("åse@laeser.example")));

    var sentence = "Der kan ikke sendes mail til en adresse med bogstaver som æ, ø eller å før @.";
    assertTrue(page.body().contains(sentence), page.body());
    assertTrue(problem.body().contains(sentence), problem.body());
    assertTrue(problem.body().contains("\"malformed.email-letters\""), problem.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email",
        "frequency",
        "page",
        "wording",
        "website",
        "lad-staa-tom",
        "proof",
        "x\"><b>"
      })
  void areAlwaysEscaped(String field) {
    for (var base : List.of(fixture.form("flawed"), fixture.form(ANNA))) {
      var answer = fixture.send(base.with(field, XSS));

      assertFalse(answer.body().contains("<script>"), answer.body());
      assertFalse(answer.fields().byName().values().toString().contains("script"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"email", "frequency", "page", "wording", "website", "lad-staa-tom", "proof"})
  void beginNoOtherHeader(String field) {
    for (var typed : List.of("a\r\nSet-Cookie: b", "a%0d%0aSet-Cookie: b", "a\nBcc: c@d.example")) {
      var answer = fixture.send(fixture.form(ANNA).with(field, typed));

      answer
          .fields()
          .byName()
          .forEach((name, value) -> assertTrue((name + value).matches("[ -~]*"), name));
      assertEquals(Optional.empty(), answer.fields().get("set-cookie"));
    }
    fixture.fixture.deliver().forEach(it -> assertEquals(ANNA, it.to().text()));
  }

  @Test
  void areToldOfAFrequencyWithoutRepeatingAllOfIt() {
    var answer = fixture.send(fixture.form(ANNA).with("frequency", "ø".repeat(1_000)));

    PrivateResponseCheck.page(422, answer);
    assertFalse(answer.body().contains("ø".repeat(60)), answer.body());
  }

  @Test
  void areToldToProgramsWithCodes() {
    var answer =
        fixture.endpoint.answer(
            BrowserRequests.signUp(SignUpFixture.KLIMA, "application/json", "{}"));

    PrivateResponseCheck.checked(422, answer);
    assertTrue(answer.body().contains("\"at\":\"email\",\"code\":\"missing\""), answer.body());
    assertTrue(answer.body().contains("\"at\":\"frequency\",\"code\":\"missing\""), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"email\":\"a@b.example\",\"email\":\"c@d.example\"}",
        "{\"email\":1e999999999}",
        "{\"email\":[\"a@b.example\"]}",
        "{\"email\":{\"$gt\":\"\"}}",
        "{\"unknown\":1}",
        "{\"email\":true}"
      })
  void areFoundInJson(String body) {
    PrivateResponseCheck.checked(
        400,
        fixture.endpoint.answer(
            BrowserRequests.signUp(SignUpFixture.KLIMA, "application/json", body)));
  }

  @Test
  void areFoundInJsonHoweverDeepItIs() {
    var deep = "{\"email\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}";
    var long40 = "{\"email\":" + "9".repeat(4_000) + "}";

    for (var body : List.of(deep, long40)) {
      PrivateResponseCheck.checked(
          400,
          fixture.endpoint.answer(
              BrowserRequests.signUp(SignUpFixture.KLIMA, "application/json", body)));
    }
  }

  @Test
  void takeTheFirstOfRepeatedFields() {
    var twice = fixture.form(ANNA).body() + "&email=bo%40laeser.example&frequency=never";

    assertEquals(
        303, fixture.endpoint.answer(BrowserRequests.signUp(SignUpFixture.KLIMA, twice)).status());
    assertEquals(
        List.of(ANNA), fixture.fixture.deliver().stream().map(it -> it.to().text()).toList());
  }

  @Test
  void areThatTheRelayIsClosed() {
    fixture.describe(closed(DomainSamples.relay(CLIMATE)));

    var answer = fixture.send(ANNA);

    PrivateResponseCheck.page(422, answer);
    assertEquals(List.of(), fixture.fixture.deliver());
  }

  @Test
  void ignoreAForgedFormPage() {
    fixture.send(fixture.form(ANNA).with("page", "https://spam.example/"));

    var signUp = fixture.fixture.subscribers.pending(fixture.fixture.who(ANNA), CLIMATE).first();
    assertEquals(Optional.of("/klima/"), signUp.map(it -> it.page()));
  }

  @Test
  void knowThePageOfAnIssue() {
    fixture.send(fixture.form(ANNA).with("page", "/klima/nyhedsbrev/2026-W48/"));

    var signUp = fixture.fixture.subscribers.pending(fixture.fixture.who(ANNA), CLIMATE).first();
    assertEquals(Optional.of("/klima/nyhedsbrev/2026-W48/"), signUp.map(it -> it.page()));
  }

  private static Relay closed(Relay relay) {
    return new Relay(
        relay.id(),
        relay.title(),
        relay.introduction(),
        relay.article(),
        relay.categories(),
        Language.DANISH,
        Relay.RelayState.CLOSED);
  }
}
