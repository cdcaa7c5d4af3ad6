package dk.blogstafet.confirmsignup;

import static dk.blogstafet.newsletter.Office.ANNA;
import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.Browsing;
import dk.blogstafet.gateway.Events;
import dk.blogstafet.gateway.PageForm;
import dk.blogstafet.gateway.PersonalAnswer;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Confirmations;
import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.Office;
import dk.blogstafet.newsletter.Request;
import dk.blogstafet.newsletter.Suppression.Reason;
import dk.blogstafet.newsletter.vault.MemoryKeyShelf;
import dk.blogstafet.newsletter.vault.PlainWrap;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.MemoryBooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmSignUpTest {
  private static final String PATH = "/nyhedsbrev/bekraeft";

  private final Office office = new Office();
  private final ConfirmSignUp endpoint = new ConfirmSignUp(office.books, office.confirmations);

  @Test
  void showsAButtonAndChangesNothingHoweverOftenTheLinkIsFollowed() {
    var link = signedUp();
    var before = office.everything();

    for (var i = 0; i < 5; i++) {
      PersonalAnswer.page(200, follow(link));
      PersonalAnswer.page(200, endpoint.answer(Browsing.head(PATH, "t=" + link)));
    }

    assertEquals(before, office.everything());
  }

  @Test
  void speaksTheLanguageOfTheRelayOrTheSiteWhateverTheBrowsers() {
    var link = signedUp();
    for (var query : List.of("t=" + link, "t=dead", "")) {
      var request = Browsing.with("accept-language", "en", Browsing.get(PATH, query));
      var body = endpoint.answer(request).body();
      assertTrue(body.contains("<html lang=\"da\">"), body);
    }
  }

  @Test
  void confirmsWhenTheButtonIsPressed() {
    var link = signedUp();

    var button = PageForm.to(PATH, follow(link));
    var done = PersonalAnswer.page(200, press(button.with("frequency", "monthly")));

    var newsletter = office.subscription(ANNA, CLIMATE).orElseThrow();
    assertTrue(newsletter.isActive());
    assertEquals(Frequency.MONTHLY, newsletter.frequency());
    assertTrue(done.body().contains("/nyhedsbrev/afmeld?t="), done.body());
    assertFalse(done.body().contains("anna"), done.body());
    assertEquals(1, office.deliver().size(), "a welcome");
  }

  @Test
  void takesWhatWasAskedForWhereNobodyChooses() {
    var link = signedUp();

    PersonalAnswer.page(200, endpoint.answer(Browsing.post(PATH, "t=" + link)));

    assertEquals(
        Optional.of(Frequency.WEEKLY),
        office.subscription(ANNA, CLIMATE).map(it -> it.frequency()));
  }

  @Test
  void answersAgainAsOnce() {
    var button = PageForm.to(PATH, follow(signedUp()));
    var first = press(button);
    var before = office.everything();

    assertEquals(first, press(button));
    assertEquals(first, press(button.with("frequency", "each")));
    assertEquals(first, follow(button.get("t")));
    assertEquals(before, office.everything());
  }

  @Test
  void knowsNoLinkThatIsTooOld() {
    var link = signedUp();
    office.clock.pass(Request.TERM);

    assertDead(link);
  }

  @Test
  void knowsNoLinkThatIsForged() {
    var link = signedUp();

    for (var i = 0; i < link.length(); i++) {
      var other = link.charAt(i) == 'A' ? 'B' : 'A';
      var forged = link.substring(0, i) + other + link.substring(i + 1);
      assertEquals(404, press(forged).status(), "character " + i);
    }
    for (var forged : new String[] {"", "x", link + "A", "%00", "<script>", "\r\nSet-Cookie: a"}) {
      var answer = PersonalAnswer.page(404, press(forged));
      assertFalse(answer.body().contains("<script>"), forged);
    }
    assertEquals(Optional.empty(), office.subscription(ANNA, CLIMATE));
  }

  @Test
  void knowsNoLinkOfAnotherPurposeOrRelay() {
    var leave = office.subscribe(ANNA, CLIMATE);
    var preferences = office.preferencesLink(ANNA);
    office.signUp("bo@laeser.example", SCHOOL);
    var others = Office.confirmLink(office.deliver());

    assertDead(leave);
    assertDead(preferences);
    PersonalAnswer.page(200, press(others));
    assertEquals(Optional.empty(), office.subscription("bo@laeser.example", CLIMATE));
    assertEquals(Optional.empty(), office.subscription(ANNA, SCHOOL));
  }

  @Test
  void knowsNoLinkAfterErasureOrLeaving() {
    var link = signedUp();
    press(link);
    office.deliver();
    office.clock.pass(Duration.ofMinutes(1));
    assertTrue(office.preferences.erase(office.preferencesLink(ANNA), Office.RELAYS));
    assertDead(link);

    office.clock.pass(Duration.ofMinutes(1));
    var again = signedUp();
    press(again);
    office.departures.leave(Office.leaveLink(office.deliver()));
    assertDead(again);
  }

  @Test
  void confirmsNothingForAMailboxThatBounced() {
    var link = signedUp();
    office.feedback.stop(NewsletterSamples.address(ANNA), Reason.BOUNCED, Office.RELAYS);

    assertDead(link);
  }

  @Test
  void saysWhatToDoWhereSomethingIsNotReady() {
    var empty = new Vault(new MemoryKeyShelf(), new PlainWrap());
    var early =
        new ConfirmSignUp(office.books, new Confirmations(office.subscribers, empty, office.clock));
    var nowhere = new ConfirmSignUp(new MemoryBooks(), office.confirmations);
    var request = Browsing.get(PATH, "t=" + signedUp());

    var page = PersonalAnswer.page(503, early.answer(request));
    var problem = PersonalAnswer.checked(503, nowhere.answer(request));

    assertEquals(Optional.of("60"), page.headers().get("retry-after"));
    assertEquals(Optional.of("60"), problem.headers().get("retry-after"));
  }

  @Test
  void answersTheSampleEvents() {
    PersonalAnswer.page(404, endpoint.answer(Events.request("confirm-sign-up")));
    PersonalAnswer.page(404, endpoint.answer(Events.request("confirm-sign-up-press")));
  }

  private String signedUp() {
    office.signUp(ANNA, CLIMATE);
    return Office.confirmLink(office.deliver());
  }

  private Response follow(String link) {
    return endpoint.answer(Browsing.get(PATH, "t=" + link));
  }

  private Response press(String link) {
    return press(new PageForm(PATH, Map.of("t", link)));
  }

  private Response press(PageForm form) {
    return endpoint.answer(form.press());
  }

  private void assertDead(String link) {
    var before = office.everything();
    PersonalAnswer.page(404, follow(link));
    PersonalAnswer.page(404, press(link));
    assertEquals(before, office.everything());
  }
}
