package dk.blogstafet.confirmsignup;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import dk.blogstafet.gateway.SampleEvents;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.signup.SignUpConfirmations;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.vault.FakeKeyWrap;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.MemoryWrappedKeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmSignUpTest {
  private static final String PATH = "/nyhedsbrev/bekraeft";

  private final NewsletterFixture fixture = new NewsletterFixture();
  private final ConfirmSignUp endpoint = new ConfirmSignUp(fixture.books, fixture.confirmations);

  @Test
  void showsAButtonAndChangesNothingHoweverOftenTheLinkIsFollowed() {
    var link = signedUp();
    var before = fixture.everything();

    for (var i = 0; i < 5; i++) {
      PrivateResponseCheck.page(200, follow(link));
      PrivateResponseCheck.page(200, endpoint.answer(BrowserRequests.head(PATH, "t=" + link)));
    }

    assertEquals(before, fixture.everything());
  }

  @Test
  void speaksTheLanguageOfTheRelayOrTheSiteWhateverTheBrowsers() {
    var link = signedUp();
    for (var query : List.of("t=" + link, "t=dead", "")) {
      var request = BrowserRequests.with("accept-language", "en", BrowserRequests.get(PATH, query));
      var body = endpoint.answer(request).body();
      assertTrue(body.contains("<html lang=\"da\">"), body);
    }
  }

  @Test
  void confirmsWhenTheButtonIsPressed() {
    var link = signedUp();

    var button = HtmlForm.to(PATH, follow(link));
    var done = PrivateResponseCheck.page(200, press(button.with("frequency", "monthly")));

    var newsletter = fixture.subscription(ANNA, CLIMATE).orElseThrow();
    assertTrue(newsletter.isActive());
    assertEquals(MailFrequency.MONTHLY, newsletter.frequency());
    assertTrue(done.body().contains("/nyhedsbrev/afmeld?t="), done.body());
    assertFalse(done.body().contains("anna"), done.body());
    assertEquals(1, fixture.deliver().size(), "a welcome");
  }

  @Test
  void usesTheRequestedFrequencyWithoutAChoice() {
    var link = signedUp();

    PrivateResponseCheck.page(200, endpoint.answer(BrowserRequests.post(PATH, "t=" + link)));

    assertEquals(
        Optional.of(MailFrequency.WEEKLY),
        fixture.subscription(ANNA, CLIMATE).map(it -> it.frequency()));
  }

  @Test
  void repeatsTheResponseToARepeatedRequest() {
    var button = HtmlForm.to(PATH, follow(signedUp()));
    var first = press(button);
    var before = fixture.everything();

    assertEquals(first, press(button));
    assertEquals(first, press(button.with("frequency", "each")));
    assertEquals(first, follow(button.get("t")));
    assertEquals(before, fixture.everything());
  }

  @Test
  void rejectsAnExpiredLink() {
    var link = signedUp();
    fixture.clock.pass(PendingSignUp.TERM);

    assertDead(link);
  }

  @Test
  void rejectsAForgedLink() {
    var link = signedUp();

    for (var i = 0; i < link.length(); i++) {
      var other = link.charAt(i) == 'A' ? 'B' : 'A';
      var forged = link.substring(0, i) + other + link.substring(i + 1);
      assertEquals(404, press(forged).status(), "character " + i);
    }
    for (var forged : new String[] {"", "x", link + "A", "%00", "<script>", "\r\nSet-Cookie: a"}) {
      var answer = PrivateResponseCheck.page(404, press(forged));
      assertFalse(answer.body().contains("<script>"), forged);
    }
    assertEquals(Optional.empty(), fixture.subscription(ANNA, CLIMATE));
  }

  @Test
  void rejectsLinksOfAnotherPurposeOrRelay() {
    var leave = fixture.subscribe(ANNA, CLIMATE);
    var preferences = fixture.preferencesLink(ANNA);
    fixture.signUp("bo@laeser.example", SCHOOL);
    var others = NewsletterFixture.confirmLink(fixture.deliver());

    assertDead(leave);
    assertDead(preferences);
    PrivateResponseCheck.page(200, press(others));
    assertEquals(Optional.empty(), fixture.subscription("bo@laeser.example", CLIMATE));
    assertEquals(Optional.empty(), fixture.subscription(ANNA, SCHOOL));
  }

  @Test
  void rejectsLinksAfterErasureOrUnsubscribing() {
    var link = signedUp();
    press(link);
    fixture.deliver();
    fixture.clock.pass(Duration.ofMinutes(1));
    assertTrue(fixture.preferences.erase(fixture.preferencesLink(ANNA), NewsletterFixture.RELAYS));
    assertDead(link);

    fixture.clock.pass(Duration.ofMinutes(1));
    var again = signedUp();
    press(again);
    fixture.links.leave(NewsletterFixture.leaveLink(fixture.deliver()));
    assertDead(again);
  }

  @Test
  void confirmsNothingForAMailboxThatBounced() {
    var link = signedUp();
    fixture.feedback.stop(
        NewsletterSamples.address(ANNA), SuppressionReason.BOUNCED, NewsletterFixture.RELAYS);

    assertDead(link);
  }

  @Test
  void saysWhatToDoWhereSomethingIsNotReady() {
    var empty = new KeyVault(new MemoryWrappedKeyStore(), new FakeKeyWrap());
    var early =
        new ConfirmSignUp(
            fixture.books, new SignUpConfirmations(fixture.subscribers, empty, fixture.clock));
    var nowhere = new ConfirmSignUp(new MemoryRelayStore(), fixture.confirmations);
    var request = BrowserRequests.get(PATH, "t=" + signedUp());

    var page = PrivateResponseCheck.page(503, early.answer(request));
    var problem = PrivateResponseCheck.checked(503, nowhere.answer(request));

    assertEquals(Optional.of("60"), page.fields().get("retry-after"));
    assertEquals(Optional.of("60"), problem.fields().get("retry-after"));
  }

  @Test
  void answersTheSampleEvents() {
    PrivateResponseCheck.page(404, endpoint.answer(SampleEvents.request("confirm-sign-up")));
    PrivateResponseCheck.page(404, endpoint.answer(SampleEvents.request("confirm-sign-up-press")));
  }

  private String signedUp() {
    fixture.signUp(ANNA, CLIMATE);
    return NewsletterFixture.confirmLink(fixture.deliver());
  }

  private GatewayResponse follow(String link) {
    return endpoint.answer(BrowserRequests.get(PATH, "t=" + link));
  }

  private GatewayResponse press(String link) {
    return press(new HtmlForm(PATH, Map.of("t", link)));
  }

  private GatewayResponse press(HtmlForm form) {
    return endpoint.answer(form.press());
  }

  private void assertDead(String link) {
    var before = fixture.everything();
    PrivateResponseCheck.page(404, follow(link));
    PrivateResponseCheck.page(404, press(link));
    assertEquals(before, fixture.everything());
  }
}
