package dk.blogstafet.leavenewsletter;

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
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.FakeKeyWrap;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.MemoryWrappedKeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Unsubscribing.
class LeaveNewsletterTest {
  private static final String PATH = "/nyhedsbrev/afmeld";
  private static final String UNDO = "/nyhedsbrev/afmeld/fortryd";

  private final NewsletterFixture fixture = new NewsletterFixture();
  private final LeaveNewsletter endpoint = new LeaveNewsletter(fixture.books, fixture.links);

  @Test
  void showsAButtonAndChangesNothingHoweverOftenTheLinkIsFollowed() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    var before = fixture.everything();

    for (var i = 0; i < 5; i++) {
      PrivateResponseCheck.page(200, follow(link));
      PrivateResponseCheck.page(200, endpoint.answer(BrowserRequests.head(PATH, "t=" + link)));
      PrivateResponseCheck.page(404, endpoint.answer(BrowserRequests.get(UNDO, "")));
    }

    assertEquals(before, fixture.everything());
  }

  @Test
  void speaksTheLanguageOfTheRelayOrTheSiteWhateverTheBrowsers() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    for (var query : List.of("t=" + link, "t=dead", "")) {
      var request = BrowserRequests.with("accept-language", "en", BrowserRequests.get(PATH, query));
      var body = endpoint.answer(request).body();
      assertTrue(body.contains("<html lang=\"da\">"), body);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, List-Unsubscribe=One-Click",
    "application/x-www-form-urlencoded; charset=utf-8, List-Unsubscribe=One-Click",
    "'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data;"
        + " name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n'",
    "'', ''"
  })
  void unsubscribesAtOneClickOfAMailProgram(String type, String body) {
    var link = fixture.subscribe(ANNA, CLIMATE);

    var answer = endpoint.answer(BrowserRequests.post(PATH, "t=" + link, type, body));

    PrivateResponseCheck.page(200, answer);
    assertFalse(wants(CLIMATE));
    assertEquals(
        List.of(SuppressionReason.LEFT),
        fixture.suppressions.of(fixture.who(ANNA)).stream().map(it -> it.reason()).toList());
  }

  @Test
  void unsubscribesWhenTheButtonIsPressedOnceOrTwice() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    var button = HtmlForm.to(PATH, follow(link));

    PrivateResponseCheck.page(200, press(button));
    assertFalse(wants(CLIMATE));
    var once = fixture.everything();

    var again = PrivateResponseCheck.page(200, press(button));
    PrivateResponseCheck.page(200, follow(link));
    assertEquals(List.of(), HtmlForm.in(again), "nothing to undo any more");
    assertEquals(once, fixture.everything());
  }

  @Test
  void unsubscribesFromAllAndConfirmsIt() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    fixture.subscribe(ANNA, SCHOOL);
    var all =
        HtmlForm.in(follow(link)).stream()
            .filter(it -> "all".equals(it.fields().get("deed")))
            .findFirst()
            .orElseThrow();

    var page = PrivateResponseCheck.page(200, press(all));

    assertFalse(wants(CLIMATE) || wants(SCHOOL));
    assertTrue(page.body().contains("ikke flere nyhedsbreve fra os"), page.body());
  }

  @Test
  void reducesAndNeverMore() {
    var link = fixture.subscribe(ANNA, CLIMATE);

    var rarer = PrivateResponseCheck.page(200, deed(link, "monthly"));
    var now = fixture.everything();
    var more = PrivateResponseCheck.page(200, deed(link, "each"));

    assertTrue(rarer.body().contains("Du får færre mails"), rarer.body());
    assertFalse(more.body().contains("Du får færre mails"), more.body());
    assertEquals(now, fixture.everything());
    assertEquals(
        Optional.of("monthly"),
        fixture.subscription(ANNA, CLIMATE).map(it -> it.frequency().label()));
  }

  @Test
  void showsNothingOfTheReaderBehindAForwardedLink() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    fixture.subscribe(ANNA, SCHOOL);

    for (var page : List.of(follow(link), deed(link, "monthly"), deed(link, "leave"))) {
      assertFalse(page.body().toLowerCase(Locale.ROOT).contains("anna"), page.body());
      assertFalse(page.body().contains("laeser.example"), page.body());
    }
    assertTrue(wants(SCHOOL));
  }

  @Test
  void rejectsOtherLinks() {
    fixture.signUp(ANNA, SCHOOL);
    var confirm = NewsletterFixture.confirmLink(fixture.deliver());
    var link = fixture.subscribe("bo@laeser.example", CLIMATE);

    for (var dead :
        List.of("", "x", confirm, "A" + link, link.substring(1), "%0d%0aSet-Cookie:a", "<b>")) {
      var before = fixture.everything();
      for (var deed : List.of("leave", "all", "monthly", "", "<script>")) {
        var page = PrivateResponseCheck.page(404, deed(dead, deed));
        assertFalse(page.body().contains("<script>"), dead);
      }
      PrivateResponseCheck.page(404, follow(dead));
      assertEquals(before, fixture.everything());
    }
  }

  @Test
  void saysWhatToDoWhereSomethingIsNotReady() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    var empty = new KeyVault(new MemoryWrappedKeyStore(), new FakeKeyWrap());
    var early =
        new LeaveNewsletter(
            fixture.books,
            new UnsubscribeLinks(fixture.subscribers, fixture.suppressions, empty, fixture.clock));
    var nowhere = new LeaveNewsletter(new MemoryRelayStore(), fixture.links);
    var request = BrowserRequests.get(PATH, "t=" + link);

    var page = PrivateResponseCheck.page(503, early.answer(request));
    var problem = PrivateResponseCheck.checked(503, nowhere.answer(request));

    assertEquals(Optional.of("60"), page.fields().get("retry-after"));
    assertEquals(Optional.of("60"), problem.fields().get("retry-after"));
  }

  private boolean wants(RelayId relay) {
    return fixture.subscription(ANNA, relay).orElseThrow().isActive();
  }

  private GatewayResponse follow(String link) {
    return endpoint.answer(BrowserRequests.get(PATH, "t=" + link));
  }

  private GatewayResponse press(HtmlForm form) {
    return endpoint.answer(form.press());
  }

  private GatewayResponse deed(String link, String deed) {
    return press(new HtmlForm(PATH, Map.of("t", link, "deed", deed)));
  }
}
