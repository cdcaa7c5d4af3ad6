package dk.blogstafet.preferences;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.MailingMark;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.FakeKeyWrap;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.MemoryWrappedKeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The page behind the link to a reader's preferences.
class PreferencesEndpointTest {
  private final PreferencesFixture preferencesFixture = new PreferencesFixture();
  private final NewsletterFixture fixture = preferencesFixture.fixture;

  @Test
  void speaksTheSitesLanguageWhateverTheBrowsers() {
    fixture.subscribe(ANNA, CLIMATE);
    var link = fixture.preferencesLink(ANNA);
    var page =
        PrivateResponseCheck.page(
            200, english(BrowserRequests.get(PreferencesFixture.PATH, "t=" + link)));

    assertTrue(page.body().contains("<html lang=\"da\">"), page.body());
    assertTrue(
        english(HtmlForm.to(PreferencesFixture.PATH, page).press())
            .body()
            .contains("<html lang=\"da\">"));
    for (var dead : List.of(PreferencesFixture.PATH, PreferencesFixture.PATH + "/data")) {
      var answer = PrivateResponseCheck.page(404, english(BrowserRequests.get(dead, "t=dead")));
      assertTrue(answer.body().contains("<html lang=\"da\">"), answer.body());
    }
    var erased = english(HtmlForm.to(PreferencesFixture.PATH + "/slet", page).press());
    assertTrue(erased.body().contains("<html lang=\"da\">"), erased.body());
  }

  @Test
  void changesNothingHoweverOftenTheLinkIsFollowed() {
    var link = link();
    var before = fixture.everything();

    for (var i = 0; i < 5; i++) {
      PrivateResponseCheck.page(200, preferencesFixture.follow(link));
      PrivateResponseCheck.checked(200, preferencesFixture.copy(link));
      for (var path :
          List.of(
              PreferencesFixture.PATH,
              PreferencesFixture.PATH + "/data",
              PreferencesFixture.PATH + "/slet")) {
        PrivateResponseCheck.checked(
            200, preferencesFixture.endpoint.answer(BrowserRequests.head(path, "t=" + link)));
      }
    }

    assertEquals(before, fixture.everything());
  }

  @Test
  void changesHowOftenMailsComeAndAddsNewsletters() {
    var form = HtmlForm.to(PreferencesFixture.PATH, preferencesFixture.follow(link()));
    assertEquals("weekly", form.get("frequency.klima"));

    var page =
        PrivateResponseCheck.page(
            200,
            preferencesFixture.press(
                form.with("frequency.klima", "each").with("frequency.skole", "weekly")));

    assertEquals(
        form.with("frequency.klima", "each").with("frequency.skole", "weekly"),
        HtmlForm.to(PreferencesFixture.PATH, page));
    assertEquals(Optional.of("each"), label(CLIMATE));
    assertEquals(Optional.of("weekly"), label(SCHOOL));
    var once = fixture.everything();
    preferencesFixture.press(HtmlForm.to(PreferencesFixture.PATH, page));
    assertEquals(once, fixture.everything());
  }

  @Test
  void ignoresInvalidChoicesAndUnknownRelays() {
    var form = HtmlForm.to(PreferencesFixture.PATH, preferencesFixture.follow(link()));

    preferencesFixture.press(form.with("frequency.klima", "<b>").with("frequency.skole", "hourly"));
    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertEquals(Optional.empty(), fixture.subscription(ANNA, SCHOOL));

    preferencesFixture.press(
        form.with("frequency.klima", "none").with("frequency.findes-ikke", "weekly"));
    assertFalse(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void offersACopyAsPageAndAsFile() {
    var link = link();
    var page = preferencesFixture.follow(link);
    var json = PrivateResponseCheck.checked(200, preferencesFixture.copy(link));

    assertTrue(page.body().contains(ANNA), page.body());
    assertEquals(Optional.of("application/json"), json.fields().get("content-type"));
    assertTrue(json.fields().get("content-disposition").orElseThrow().startsWith("attachment"));
    for (var part :
        List.of(
            "\"address\":\"" + ANNA + "\"",
            "\"relay\":\"klima\",\"title\":\"Broer af beton\",\"state\":\"active\"",
            "\"frequency\":\"weekly\"",
            "\"what\":\"given\"",
            "\"page\":\"" + NewsletterSamples.PAGE + "\"",
            "\"wording\":\"" + NewsletterSamples.WORDING.text() + "\"")) {
      assertTrue(json.body().contains(part), part + " in " + json.body());
    }
  }

  @Test
  void includesTheLatestIssueInTheCopy() {
    var link = link();
    var mark = MailingMark.of(NewsletterSamples.NOW, new IssueId("2026-W47"), "claim");
    var claimed = fixture.subscription(ANNA, CLIMATE).orElseThrow().withMark(Optional.of(mark));
    assertTrue(fixture.subscribers.update(SubscriberUpdate.of(claimed)));

    var json = PrivateResponseCheck.checked(200, preferencesFixture.copy(link));

    var latest = "\"mailedThrough\":\"" + mark.through() + "\",\"latestIssue\":\"2026-W47\"";
    assertTrue(json.body().contains(latest), json.body());
  }

  @Test
  void isOpenForAnHour() {
    var link = link();
    fixture.clock.pass(MailboxState.LINK_TERM);

    assertDead(link);
  }

  @Test
  void isClosedToEveryOtherLink() {
    var leave = fixture.subscribe(ANNA, CLIMATE);
    fixture.signUp(ANNA, SCHOOL);
    fixture.signUp("bo@laeser.example", SCHOOL);
    var confirm = NewsletterFixture.confirmLink(fixture.deliver());
    var link = fixture.preferencesLink(ANNA);

    for (var dead : List.of(leave, confirm, "x", "A" + link, link.substring(4), "%0d%0a", "<b>")) {
      assertDead(dead);
    }
  }

  @Test
  void purgesAtOnceAndKeepsOnlyIdAndReason() {
    var link = link();
    fixture.signUp(ANNA, SCHOOL);
    var form = HtmlForm.to(PreferencesFixture.PATH + "/slet", preferencesFixture.follow(link));

    PrivateResponseCheck.page(200, preferencesFixture.press(form));

    assertFalse(fixture.everything().toString().contains("anna"));
    var who = fixture.who(ANNA);
    assertEquals(List.of(), fixture.subscribers.consentRecords(who));
    assertEquals(Optional.empty(), fixture.subscribers.pending(who, SCHOOL).first());
    var subscriber = fixture.subscribers.subscriber(who, NewsletterFixture.RELAYS);
    assertEquals(List.of(), subscriber.subscriptions());
    assertEquals(
        Optional.of(SuppressionReason.ERASED),
        subscriber.state().suppression().map(it -> it.reason()));
    assertEquals(
        List.of(SuppressionReason.ERASED),
        fixture.suppressions.of(who).stream().map(it -> it.reason()).toList());
    assertEquals(List.of(), fixture.deliver());
    assertDead(link);
  }

  @Test
  void acceptsANewSignUpAfterErasure() {
    preferencesFixture.press(
        HtmlForm.to(PreferencesFixture.PATH + "/slet", preferencesFixture.follow(link())));
    fixture.clock.pass(Duration.ofMinutes(1));

    fixture.subscribe(ANNA, CLIMATE);

    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void explainsMissingKeys() {
    var early =
        preferencesFixture.endpoint(
            new KeyVault(new MemoryWrappedKeyStore(), new FakeKeyWrap()),
            SignUpRateLimiter.SignUpLimits.USUAL);

    var page =
        PrivateResponseCheck.page(
            503, early.answer(BrowserRequests.get(PreferencesFixture.PATH, "t=" + link())));

    assertEquals(Optional.of("60"), page.fields().get("retry-after"));
  }

  private String link() {
    fixture.subscribe(ANNA, CLIMATE);
    return fixture.preferencesLink(ANNA);
  }

  private Optional<String> label(RelayId relay) {
    return fixture.subscription(ANNA, relay).map(it -> it.frequency().label());
  }

  private void assertDead(String link) {
    var before = fixture.everything();
    PrivateResponseCheck.page(404, preferencesFixture.follow(link));
    PrivateResponseCheck.page(404, preferencesFixture.copy(link));
    for (var path : List.of(PreferencesFixture.PATH, PreferencesFixture.PATH + "/slet")) {
      var answer =
          preferencesFixture.press(
              new HtmlForm(path, Map.of("t", link, "frequency.klima", "monthly")));
      PrivateResponseCheck.page(404, answer);
    }
    assertEquals(before, fixture.everything());
  }

  private GatewayResponse english(GatewayRequest request) {
    return preferencesFixture.endpoint.answer(
        BrowserRequests.with("accept-language", "en", request));
  }
}
