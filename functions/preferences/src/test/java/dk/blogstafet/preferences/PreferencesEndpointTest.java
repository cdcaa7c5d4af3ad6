package dk.blogstafet.preferences;

import static dk.blogstafet.newsletter.Office.ANNA;
import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.Browsing;
import dk.blogstafet.gateway.PageForm;
import dk.blogstafet.gateway.PersonalAnswer;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Guard;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.Office;
import dk.blogstafet.newsletter.Preferences;
import dk.blogstafet.newsletter.Suppression.Reason;
import dk.blogstafet.newsletter.vault.MemoryKeyShelf;
import dk.blogstafet.newsletter.vault.PlainWrap;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is behind the link to one's preferences.
class PreferencesEndpointTest {
  private final Desk desk = new Desk();
  private final Office office = desk.office;

  @Test
  void speaksTheSitesLanguageWhateverTheBrowsers() {
    office.subscribe(ANNA, CLIMATE);
    var link = office.preferencesLink(ANNA);
    var page = PersonalAnswer.page(200, english(Browsing.get(Desk.PATH, "t=" + link)));

    assertTrue(page.body().contains("<html lang=\"da\">"), page.body());
    assertTrue(english(PageForm.to(Desk.PATH, page).press()).body().contains("<html lang=\"da\">"));
    for (var dead : List.of(Desk.PATH, Desk.PATH + "/data")) {
      var answer = PersonalAnswer.page(404, english(Browsing.get(dead, "t=dead")));
      assertTrue(answer.body().contains("<html lang=\"da\">"), answer.body());
    }
    var erased = english(PageForm.to(Desk.PATH + "/slet", page).press());
    assertTrue(erased.body().contains("<html lang=\"da\">"), erased.body());
  }

  @Test
  void changesNothingHoweverOftenTheLinkIsFollowed() {
    var link = link();
    var before = office.everything();

    for (var i = 0; i < 5; i++) {
      PersonalAnswer.page(200, desk.follow(link));
      PersonalAnswer.checked(200, desk.copy(link));
      for (var path : List.of(Desk.PATH, Desk.PATH + "/data", Desk.PATH + "/slet")) {
        PersonalAnswer.checked(200, desk.endpoint.answer(Browsing.head(path, "t=" + link)));
      }
    }

    assertEquals(before, office.everything());
  }

  @Test
  void changesHowOftenMailsComeAndAddsNewsletters() {
    var form = PageForm.to(Desk.PATH, desk.follow(link()));
    assertEquals("weekly", form.get("frequency.klima"));

    var page =
        PersonalAnswer.page(
            200,
            desk.press(form.with("frequency.klima", "each").with("frequency.skole", "weekly")));

    assertEquals(
        form.with("frequency.klima", "each").with("frequency.skole", "weekly"),
        PageForm.to(Desk.PATH, page));
    assertEquals(Optional.of("each"), label(CLIMATE));
    assertEquals(Optional.of("weekly"), label(SCHOOL));
    var once = office.everything();
    desk.press(PageForm.to(Desk.PATH, page));
    assertEquals(once, office.everything());
  }

  @Test
  void leavesWhatIsNotWantedAndPassesOverWhatIsNone() {
    var form = PageForm.to(Desk.PATH, desk.follow(link()));

    desk.press(form.with("frequency.klima", "<b>").with("frequency.skole", "hourly"));
    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertEquals(Optional.empty(), office.subscription(ANNA, SCHOOL));

    desk.press(form.with("frequency.klima", "none").with("frequency.findes-ikke", "weekly"));
    assertFalse(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void givesACopyToReadAndToTakeAlong() {
    var link = link();
    var page = desk.follow(link);
    var json = PersonalAnswer.checked(200, desk.copy(link));

    assertTrue(page.body().contains(ANNA), page.body());
    assertEquals(Optional.of("application/json"), json.headers().get("content-type"));
    assertTrue(json.headers().get("content-disposition").orElseThrow().startsWith("attachment"));
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
  void isOpenForAnHour() {
    var link = link();
    office.clock.pass(Preferences.TERM);

    assertDead(link);
  }

  @Test
  void isClosedToEveryOtherLink() {
    var leave = office.subscribe(ANNA, CLIMATE);
    office.signUp(ANNA, SCHOOL);
    office.signUp("bo@laeser.example", SCHOOL);
    var confirm = Office.confirmLink(office.deliver());
    var link = office.preferencesLink(ANNA);

    for (var dead : List.of(leave, confirm, "x", "A" + link, link.substring(4), "%0d%0a", "<b>")) {
      assertDead(dead);
    }
  }

  @Test
  void erasesInOneStepAndOnlyTheNameAndTheReasonStay() {
    var link = link();
    office.signUp(ANNA, SCHOOL);
    var form = PageForm.to(Desk.PATH + "/slet", desk.follow(link));

    PersonalAnswer.page(200, desk.press(form));

    assertFalse(office.everything().toString().contains("anna"));
    var who = office.who(ANNA);
    assertEquals(List.of(), office.subscribers.record(who));
    assertEquals(Optional.empty(), office.subscribers.pending(who, SCHOOL).first());
    var dossier = office.subscribers.dossier(who, Office.RELAYS);
    assertEquals(List.of(), dossier.subscriptions());
    assertEquals(Optional.of(Reason.ERASED), dossier.person().suppression().map(it -> it.reason()));
    assertEquals(
        List.of(Reason.ERASED),
        office.suppressions.of(who).stream().map(it -> it.reason()).toList());
    assertEquals(List.of(), office.deliver());
    assertDead(link);
  }

  @Test
  void letsWhoeverIsErasedComeBackByTheirOwnSignUp() {
    desk.press(PageForm.to(Desk.PATH + "/slet", desk.follow(link())));
    office.clock.pass(Duration.ofMinutes(1));

    office.subscribe(ANNA, CLIMATE);

    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void saysWhatToDoWhereTheKeysAreNotMade() {
    var early = desk.endpoint(new Vault(new MemoryKeyShelf(), new PlainWrap()), Guard.Limits.USUAL);

    var page = PersonalAnswer.page(503, early.answer(Browsing.get(Desk.PATH, "t=" + link())));

    assertEquals(Optional.of("60"), page.headers().get("retry-after"));
  }

  private String link() {
    office.subscribe(ANNA, CLIMATE);
    return office.preferencesLink(ANNA);
  }

  private Optional<String> label(RelayId relay) {
    return office.subscription(ANNA, relay).map(it -> it.frequency().label());
  }

  private void assertDead(String link) {
    var before = office.everything();
    PersonalAnswer.page(404, desk.follow(link));
    PersonalAnswer.page(404, desk.copy(link));
    for (var path : List.of(Desk.PATH, Desk.PATH + "/slet")) {
      var answer = desk.press(new PageForm(path, Map.of("t", link, "frequency.klima", "monthly")));
      PersonalAnswer.page(404, answer);
    }
    assertEquals(before, office.everything());
  }

  private Response english(Request request) {
    return desk.endpoint.answer(Browsing.with("accept-language", "en", request));
  }
}
