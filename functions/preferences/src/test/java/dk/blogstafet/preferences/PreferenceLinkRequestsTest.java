package dk.blogstafet.preferences;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import dk.blogstafet.gateway.SampleEvents;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import dk.blogstafet.vault.FakeKeyWrap;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.MemoryWrappedKeyStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The form that requests a link to a reader's preferences.
class PreferenceLinkRequestsTest {
  private final PreferencesFixture preferencesFixture = new PreferencesFixture();
  private final NewsletterFixture fixture = preferencesFixture.fixture;

  @Test
  void getTheSameResponseForKnownAndUnknownAddresses() {
    fixture.links.leave(fixture.subscribe("left@laeser.example", CLIMATE));
    fixture.subscribe("erased@laeser.example", CLIMATE);
    fixture.preferences.erase(
        fixture.preferencesLink("erased@laeser.example"), NewsletterFixture.RELAYS);
    fixture.subscribe("bounced@laeser.example", CLIMATE);
    fixture.feedback.stop(
        NewsletterSamples.address("bounced@laeser.example"),
        SuppressionReason.BOUNCED,
        NewsletterFixture.RELAYS);
    fixture.signUp("pending@laeser.example", CLIMATE);
    fixture.subscribe(ANNA, CLIMATE);
    fixture.deliver();

    var stranger =
        PrivateResponseCheck.checked(303, preferencesFixture.ask("nobody@laeser.example"));

    assertEquals(Optional.of("/om/link-sendt/"), stranger.fields().get("location"));
    for (var known : List.of("left", "erased", "bounced", "pending", "nobody")) {
      assertEquals(stranger, preferencesFixture.ask(known + "@laeser.example"), known);
    }
    assertEquals(stranger, preferencesFixture.ask(ANNA));
    assertEquals(stranger, preferencesFixture.ask("anna@no-such-domain.invalid"));
    assertEquals(
        List.of(ANNA, "left@laeser.example"),
        fixture.deliver().stream().map(it -> it.to().text()).sorted().toList());
  }

  @Test
  void comeBackEmptyWhereTheyAreLongerThanAnyForm() {
    var page = PrivateResponseCheck.page(422, preferencesFixture.ask("a".repeat(70_000)));

    assertFalse(page.body().contains("aaaa"), page.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "a@b.example\r\nBcc: c@d.example",
        "\"><script>alert(1)</script>@x.dk"
      })
  void comeBackWithTheirFlawsAndTheEntryKept(String typed) {
    var page = PrivateResponseCheck.page(422, preferencesFixture.ask(typed));

    assertFalse(page.body().contains("<script>"), page.body());
    assertEquals(List.of(), fixture.deliver());
  }

  @Test
  void rejectAVeryLongAddress() {
    var page = preferencesFixture.ask("a".repeat(100_000) + "@laeser.example");

    PrivateResponseCheck.page(422, page);
    assertTrue(page.body().length() < 200_000);
  }

  @Test
  void areTooManyForOneNetworkAtSomeTime() {
    var strict =
        preferencesFixture.endpoint(fixture.vault, new SignUpRateLimiter.SignUpLimits(2, 100, 100));
    var request =
        BrowserRequests.post(PreferencesFixture.PATH + "/link", "email=anna%40laeser.example");
    strict.answer(request);
    strict.answer(request);

    var answer = PrivateResponseCheck.page(429, strict.answer(request));

    assertEquals(Optional.of("3198"), answer.fields().get("retry-after"));
    assertEquals(
        303,
        strict.answer(BrowserRequests.from("198.51.100.1", request)).status(),
        "from elsewhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void requireOneMoreClickFromAnotherSitesPage(String site) {
    fixture.subscribe(ANNA, CLIMATE);
    var request =
        BrowserRequests.post(PreferencesFixture.PATH + "/link", "email=anna%40laeser.example");

    var page =
        preferencesFixture.endpoint.answer(BrowserRequests.with("sec-fetch-site", site, request));

    PrivateResponseCheck.page(200, page);
    assertEquals(List.of(), fixture.deliver());
    var ours = HtmlForm.to(PreferencesFixture.PATH + "/link", page);
    assertEquals(ANNA, ours.get("email"));
    var pressed = BrowserRequests.with("sec-fetch-site", "same-origin", ours.press());
    assertEquals(303, preferencesFixture.endpoint.answer(pressed).status());
    assertEquals(1, fixture.deliver().size());
  }

  @Test
  void areAskedForInTheSitesLanguageWhateverTheBrowsers() {
    var english =
        BrowserRequests.with(
            "accept-language", "en", BrowserRequests.get(PreferencesFixture.PATH, ""));
    var flawed =
        BrowserRequests.with(
            "accept-language",
            "en",
            BrowserRequests.post(PreferencesFixture.PATH + "/link", "email=anna"));
    var sound =
        BrowserRequests.with(
            "accept-language",
            "en",
            BrowserRequests.post(PreferencesFixture.PATH + "/link", "email=anna%40laeser.example"));

    for (var request : List.of(english, flawed)) {
      var body = preferencesFixture.endpoint.answer(request).body();
      assertTrue(body.contains("<html lang=\"da\">"), body);
    }
    assertEquals(
        Optional.of("/om/link-sendt/"),
        preferencesFixture.endpoint.answer(sound).fields().get("location"));
  }

  @Test
  void waitUntilTheKeysAreMade() {
    var empty = new KeyVault(new MemoryWrappedKeyStore(), new FakeKeyWrap());
    var early = preferencesFixture.endpoint(empty, SignUpRateLimiter.SignUpLimits.USUAL);

    var answer =
        PrivateResponseCheck.page(
            503,
            early.answer(
                BrowserRequests.post(
                    PreferencesFixture.PATH + "/link", "email=anna%40laeser.example")));

    assertEquals(Optional.of("60"), answer.fields().get("retry-after"));
  }

  @Test
  void areLimitedToFiveInThirtyDays() {
    fixture.subscribe(ANNA, CLIMATE);

    for (var i = 0; i < 20; i++) {
      preferencesFixture.ask(ANNA);
      fixture.deliver();
    }

    // Includes one sign-up mail and one welcome mail.
    assertEquals(7, fixture.sent().size());
  }

  @Test
  void areAnsweredAsTheSampleEventsAsk() {
    fixture.subscribe(ANNA, CLIMATE);

    PrivateResponseCheck.page(
        200, preferencesFixture.endpoint.answer(SampleEvents.request("preferences")));
    PrivateResponseCheck.checked(
        303, preferencesFixture.endpoint.answer(SampleEvents.request("preferences-link")));
    assertEquals(1, fixture.deliver().size());
    for (var dead : List.of("preferences-change", "preferences-copy", "preferences-erase")) {
      PrivateResponseCheck.page(
          404, preferencesFixture.endpoint.answer(SampleEvents.request(dead)));
    }
  }
}
