package dk.blogstafet.signup;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.vault.FakeKeyWrap;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.MemoryWrappedKeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is rejected before anything is stored, and what to do then.
class SignUpRefusalsTest {
  private final SignUpFixture fixture = new SignUpFixture();

  @Test
  void showTheChangedConsentText() {
    var old = fixture.form(ANNA).with("frequency", "each");
    var now = DomainSamples.relay(CLIMATE);
    fixture.describe(
        new Relay(
            now.id(),
            "Broer af træ",
            now.introduction(),
            now.article(),
            now.categories(),
            Language.DANISH,
            Relay.RelayState.OPEN));
    var before = fixture.fixture.everything();

    var answer = PrivateResponseCheck.page(409, fixture.send(old));

    assertTrue(answer.body().contains("Broer af træ"), answer.body());
    assertEquals(before, fixture.fixture.everything());
    var again = HtmlForm.to("/api/relays/klima/sign-ups", answer);
    assertEquals(ANNA, again.get("email"));
    assertEquals("each", again.get("frequency"));
    assertEquals(303, fixture.send(again).status());
  }

  @Test
  void giveProgramsTheWordsToShow() {
    var old = fixture.form(ANNA).with("wording", "00000000").fields();

    var answer =
        fixture.endpoint.answer(
            BrowserRequests.signUp(
                SignUpFixture.KLIMA, "application/json", SignUpFixture.json(old)));

    PrivateResponseCheck.checked(409, answer);
    assertTrue(
        answer.body().contains("\"mark\":\"" + fixture.mark(SignUpFixture.KLIMA) + "\""),
        answer.body());
    assertEquals(List.of(), fixture.fixture.deliver());
  }

  @Test
  void explainMissingKeys() {
    var empty = new KeyVault(new MemoryWrappedKeyStore(), new FakeKeyWrap());
    var endpoint = fixture.endpoint(empty, SignUpRateLimiter.SignUpLimits.USUAL);
    var before = fixture.fixture.everything();

    var page = PrivateResponseCheck.page(503, endpoint.answer(fixture.form(ANNA).press()));
    var json = PrivateResponseCheck.checked(503, endpoint.answer(fixture.json(ANNA)));

    assertTrue(page.body().contains("Send tilmeldingen igen om lidt"), page.body());
    assertEquals(Optional.of("60"), page.fields().get("retry-after"));
    assertEquals(Optional.of("60"), json.fields().get("retry-after"));
    assertEquals(before, fixture.fixture.everything());
    empty.prepare();
    assertEquals(303, endpoint.answer(fixture.form(ANNA).press()).status());
  }

  @Test
  void endWhatIsTooLarge() {
    var form = fixture.form(ANNA).with("more", "x".repeat(8_200));

    PrivateResponseCheck.checked(413, fixture.send(form));
    assertEquals(List.of(), fixture.fixture.deliver());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/plain", "multipart/form-data; boundary=x", "application/xml"})
  void endOtherMediaTypes(String type) {
    PrivateResponseCheck.checked(
        415,
        fixture.endpoint.answer(
            BrowserRequests.signUp(SignUpFixture.KLIMA, type, fixture.form(ANNA).body())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"findes-ikke", "..", "KLIMA", "a\r\nSet-Cookie: b", "<script>"})
  void endWhereThereIsNoSuchRelay(String relay) {
    var answer = fixture.endpoint.answer(BrowserRequests.signUp(relay, fixture.form(ANNA).body()));

    assertEquals(404, answer.status());
    assertEquals(Optional.of("application/problem+json"), answer.fields().get("content-type"));
    assertEquals(List.of(), fixture.fixture.deliver());
  }

  @Test
  void endBeforeThereIsASite() {
    var withoutSite = new SignUpEndpoint(new MemoryRelayStore(), admission(), readers());

    assertEquals(404, withoutSite.answer(fixture.form(ANNA).press()).status());
  }

  private SignUpAdmission admission() {
    var limiter =
        new SignUpRateLimiter(
            fixture.fixture.counters,
            fixture.fixture.vault,
            SignUpRateLimiter.SignUpLimits.USUAL,
            fixture.fixture.clock);
    return new SignUpAdmission(limiter, fixture.fixture.signUps);
  }

  private static ClientAddress readers() {
    return ClientAddress.of(Map.of());
  }
}
