package dk.blogstafet.signup;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.gateway.PrivateResponseCheck;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Sign-ups above the limits. The clock starts at six minutes and 41.5 seconds past the hour.
class SignUpRateTest {
  private static final String REST = "3198";
  private static final String ACTION = "/api/relays/klima/sign-ups";

  private final SignUpFixture fixture =
      new SignUpFixture(new SignUpRateLimiter.SignUpLimits(5, 10, 30));

  @Test
  void closeForOneNetworkUntilTheHourIsOver() {
    for (var i = 0; i < 5; i++) {
      taken(fixture.send(fixture.form(ANNA), "192.0.2." + i));
    }

    var page = PrivateResponseCheck.page(429, fixture.send(fixture.form(ANNA), "192.0.2.99"));
    var json = fixture.endpoint.answer(BrowserRequests.from("192.0.2.98", fixture.json(ANNA)));

    PrivateResponseCheck.checked(429, json);
    assertEquals(Optional.of(REST), page.fields().get("retry-after"));
    assertEquals(Optional.of(REST), json.fields().get("retry-after"));
    assertTrue(page.body().contains("54 minutter"), page.body());
    taken(fixture.send(fixture.form(ANNA), "198.51.100.1"));
    fixture.fixture.clock.pass(Duration.ofSeconds(Long.parseLong(REST) + 1));
    taken(fixture.send(fixture.form(ANNA), "192.0.2.99"));
  }

  @Test
  void closeForAllWhenItIsFarTooMuch() {
    crowd(30);

    var page = PrivateResponseCheck.page(429, fixture.send(fixture.form(ANNA), "198.51.100.1"));

    assertEquals(Optional.of(REST), page.fields().get("retry-after"));
    fixture.fixture.clock.pass(Duration.ofHours(2));
    taken(fixture.send(fixture.form(ANNA), "198.51.100.1"));
  }

  @Test
  void areCountedByOutcome() {
    var first = fixture.send(fixture.form(ANNA), "198.51.100.1");
    crowd(10);
    var eleventh = fixture.send(fixture.form(ANNA), "198.51.100.2");
    crowd(30);
    var last = fixture.send(fixture.form(ANNA), "198.51.100.3");

    assertEquals(List.of(Metric.SIGN_UPS), first.telemetry().counts());
    assertEquals(List.of(Metric.ATTACK_MODE), eleventh.telemetry().counts());
    assertEquals(List.of(Metric.SIGN_UPS_REFUSED), last.telemetry().counts());
  }

  @Test
  void trustOnlyTheCdnForTheClientAddress() {
    for (var i = 0; i < 5; i++) {
      taken(fixture.endpoint.answer(claiming("198.51.100." + i + ":4711", "guessed")));
    }

    PrivateResponseCheck.page(
        429, fixture.endpoint.answer(claiming("203.0.113.1:4711", "guessed")));
    taken(fixture.endpoint.answer(claiming("203.0.113.1:4711", "cdn")));
  }

  private GatewayRequest claiming(String viewer, String proof) {
    var request = BrowserRequests.with("x-cdn-proof", proof, fixture.form(ANNA).press());
    return BrowserRequests.with("cloudfront-viewer-address", viewer, request);
  }

  @Test
  void leadToOneMorePageWhoseButtonSignsUp() {
    crowd(10);
    var before = fixture.fixture.subscribers.everything();

    var page = PrivateResponseCheck.page(200, fixture.send(fixture.form(ANNA), "198.51.100.1"));

    assertEquals(before, fixture.fixture.subscribers.everything());
    var button = HtmlForm.to(ACTION, page);
    assertEquals(ANNA, button.get("email"));
    assertEquals("weekly", button.get("frequency"));
    taken(fixture.send(button, "198.51.100.1"));
    assertTrue(fixture.fixture.deliver().stream().anyMatch(it -> it.to().text().equals(ANNA)));
  }

  @Test
  void takeAProofForOneAddressAndRelayAlone() {
    crowd(10);
    var button = HtmlForm.to(ACTION, fixture.send(fixture.form(ANNA), "198.51.100.1"));
    var proof = button.get("proof");
    var other =
        new HtmlForm(
            "/api/relays/skole/sign-ups", button.with("wording", fixture.mark("skole")).fields());

    stopped(fixture.send(button.with("email", "bo@laeser.example"), "198.51.100.2"));
    stopped(fixture.send(other, "198.51.100.2"));
    stopped(fixture.send(button.with("proof", proof.substring(1)), "198.51.100.2"));
    stopped(fixture.send(button.with("proof", "A" + proof.substring(1)), "198.51.100.2"));
    taken(fixture.send(button, "203.0.113.1"));
    fixture.fixture.clock.pass(Duration.ofHours(1));
    crowd(10);
    stopped(fixture.send(button, "203.0.113.2"));
  }

  @Test
  void gainNothingByAProofThatIsUsedAgain() {
    crowd(10);
    var button = HtmlForm.to(ACTION, fixture.send(fixture.form(ANNA), "198.51.100.1"));
    taken(fixture.send(button, "198.51.100.1"));
    var once = fixture.fixture.subscribers.everything();

    taken(fixture.send(button, "198.51.100.1"));

    assertEquals(once, fixture.fixture.subscribers.everything());
  }

  @Test
  void giveProgramsTheProof() {
    crowd(10);

    var answer = fixture.endpoint.answer(BrowserRequests.from("198.51.100.1", fixture.json(ANNA)));

    PrivateResponseCheck.checked(428, answer);
    assertTrue(answer.body().contains("\"proof\":\""), answer.body());
  }

  @Test
  void endAutomatically() {
    crowd(20);
    stopped(fixture.send(fixture.form(ANNA), "198.51.100.1"));

    fixture.fixture.clock.pass(Duration.ofHours(1).plusMinutes(50));

    taken(fixture.send(fixture.form(ANNA), "198.51.100.1"));
  }

  private void crowd(int number) {
    for (var i = 0; i < number; i++) {
      fixture.send(fixture.form("mange" + i + "@laeser.example"), "203.0." + i + ".1");
    }
  }

  private static void taken(GatewayResponse answer) {
    assertEquals(303, answer.status(), answer.body());
  }

  private static void stopped(GatewayResponse answer) {
    assertEquals(200, answer.status(), answer.body());
  }
}
