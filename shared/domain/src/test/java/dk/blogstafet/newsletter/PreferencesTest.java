package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.RELAYS;
import static dk.blogstafet.newsletter.Office.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {
  private static final String ANNA = "anna@laeser.example";

  private final Office office = new Office();

  @Test
  void areShownByALinkThatWasSentToTheAddress() {
    office.subscribe(ANNA, CLIMATE);

    var own = office.preferences.look(office.preferencesLink(ANNA), RELAYS).orElseThrow();

    assertEquals(ANNA, own.address().orElseThrow().text());
    assertEquals(1, own.dossier().active().size());
    assertEquals(1, own.record().size());
    assertEquals(List.of(NewsletterSamples.WORDING), List.copyOf(own.wordings().values()));
  }

  @Test
  void sendNothingToWhomWeKnowNothingOf() {
    office.preferences.ask(NewsletterSamples.address("nobody@laeser.example"));

    assertEquals(List.of(), office.deliver());
  }

  @ParameterizedTest
  @CsvSource({
    "anna@laeser.example, Anna+x@laeser.example",
    "Anna+Blog@laeser.example, anna@laeser.example",
    "anna.berg@gmail.com, annaberg@googlemail.com"
  })
  void areSentWhereTheNewsletterComesWhateverWasTyped(String readers, String typed) {
    office.subscribe(readers, CLIMATE);

    office.preferences.ask(NewsletterSamples.address(typed));

    assertEquals(List.of(readers), office.deliver().stream().map(it -> it.to().text()).toList());
  }

  @Test
  void areSentWhereTheFirstNewsletterComesIfThereAreTwoSpellings() {
    office.subscribe(ANNA, SCHOOL);
    office.subscribe("anna+x@laeser.example", CLIMATE);

    office.preferences.ask(NewsletterSamples.address("anna+x@laeser.example"));

    assertEquals(List.of(ANNA), office.deliver().stream().map(it -> it.to().text()).toList());
  }

  @Test
  void areSentToWhoHasLeftUnderTheirOwnSpellingAndToNoOther() {
    office.departures.leave(office.subscribe("Anna+Blog@laeser.example", CLIMATE));

    office.preferences.ask(NewsletterSamples.address("anna+x@laeser.example"));
    office.preferences.ask(NewsletterSamples.address(ANNA));
    assertEquals(List.of(), office.deliver());

    var link = office.preferencesLink("Anna+Blog@laeser.example");
    assertTrue(office.preferences.look(link, RELAYS).isPresent());
  }

  @Test
  void areSentToWhoHasLeftWithACapitalOrWithout() {
    office.departures.leave(office.subscribe("Anna@laeser.example", CLIMATE));

    office.preferences.ask(NewsletterSamples.address(ANNA));

    assertEquals(
        List.of("Anna@laeser.example"),
        office.deliver().stream().map(it -> it.to().text()).toList());
  }

  @Test
  void areSentWhereVersion010SentWhenItReadTheDomainOtherwise() {
    office.subscribe("anna@strasse.example", CLIMATE);

    office.preferences.ask(NewsletterSamples.address("Anna+x@straße.example"));

    var orders = office.deliver();
    assertEquals(1, orders.size());
    assertTrue(orders.getFirst().to().text().endsWith("@strasse.example"));
    assertEquals(office.who("anna@strasse.example"), orders.getFirst().errand().who());
  }

  @Test
  void areClosedAfterAnHour() {
    office.subscribe(ANNA, CLIMATE);
    var link = office.preferencesLink(ANNA);
    office.clock.pass(Preferences.TERM);

    assertEquals(Optional.empty(), office.preferences.look(link, RELAYS));
    assertFalse(office.preferences.erase(link, RELAYS));
  }

  @Test
  void areNotOpenedByLinksForSomethingElse() {
    var leave = office.subscribe(ANNA, CLIMATE);
    office.preferencesLink(ANNA);

    for (var wrong : List.of(leave, "", "x")) {
      assertEquals(Optional.empty(), office.preferences.look(wrong, RELAYS));
      assertFalse(office.preferences.erase(wrong, RELAYS));
    }
  }

  @Test
  void keepALinkGoodWhoeverAsksForAnother() {
    office.subscribe(ANNA, CLIMATE);
    var link = office.preferencesLink(ANNA);
    office.clock.pass(Duration.ofMinutes(5));
    office.preferencesLink("anna+x@laeser.example");

    assertTrue(office.preferences.look(link, RELAYS).isPresent());
  }

  @Test
  void bringFiveLinksAMonthAtMost() {
    office.subscribe(ANNA, CLIMATE);
    var before = office.sent().size();
    for (var i = 0; i < 50; i++) {
      office.preferences.ask(NewsletterSamples.address(ANNA));
      office.deliver();
      office.clock.pass(Duration.ofHours(2));
    }

    assertEquals(5, office.sent().size() - before);
  }

  @Test
  void stayWithinReachThoughAStrangerUsesEveryLinkUp() {
    office.subscribe(ANNA, CLIMATE);
    for (var i = 0; i < 50; i++) {
      office.preferences.ask(NewsletterSamples.address("anna+" + i + "@laeser.example"));
      office.deliver();
    }
    var last = office.sent().getLast();
    var link = ((Order.Content.Link) last.content()).token();
    assertEquals(ANNA, last.to().text());

    office.clock.pass(Duration.ofDays(29));
    assertTrue(office.preferences.look(link, RELAYS).isPresent());

    office.clock.pass(Duration.ofDays(1));
    assertEquals(Optional.empty(), office.preferences.look(link, RELAYS));
    assertTrue(office.preferences.erase(office.preferencesLink(ANNA), RELAYS), "a new one comes");
  }

  @Test
  void areVoidOnceEverythingIsErasedHoweverLongTheLastLinkIsGood() {
    office.subscribe(ANNA, CLIMATE);
    for (var i = 0; i < 5; i++) {
      office.preferencesLink(ANNA);
    }
    var link = ((Order.Content.Link) office.sent().getLast().content()).token();

    assertTrue(office.preferences.erase(link, RELAYS));
    assertFalse(office.preferences.erase(link, RELAYS));
  }

  @Test
  void addAndChangeAndEndNewsletters() {
    office.subscribe(ANNA, CLIMATE);
    var link = office.preferencesLink(ANNA);
    var wording = new Wording("Ja tak til skolen.");

    office.preferences.change(
        link,
        Map.of(CLIMATE, Optional.of(Frequency.MONTHLY), SCHOOL, Optional.of(Frequency.EACH)),
        Map.of(SCHOOL, wording));

    assertEquals(Frequency.MONTHLY, office.subscription(ANNA, CLIMATE).orElseThrow().frequency());
    var school = office.subscription(ANNA, SCHOOL).orElseThrow();
    assertEquals(Frequency.EACH, school.frequency());
    assertEquals(
        Optional.of(ANNA),
        office.vault.opener().open(school.address().orElseThrow(), school.who().text()));
    var given =
        office.subscribers.record(school.who()).stream()
            .filter(line -> line.relay().equals(SCHOOL))
            .findFirst()
            .orElseThrow();
    assertEquals(wording.hash(), given.asking().orElseThrow().wording());
    assertEquals(Optional.of(wording), office.subscribers.wording(wording.hash()));

    office.clock.pass(Duration.ofMinutes(1));
    office.preferences.change(link, Map.of(CLIMATE, Optional.empty()), Map.of());

    assertFalse(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertTrue(office.subscription(ANNA, SCHOOL).orElseThrow().isActive());
    assertEquals(1, office.suppressions.of(school.who()).size());
  }

  @Test
  void beginNothingWithoutWordsThatWereAgreedTo() {
    office.subscribe(ANNA, CLIMATE);

    office.preferences.change(
        office.preferencesLink(ANNA), Map.of(SCHOOL, Optional.of(Frequency.EACH)), Map.of());

    assertEquals(Optional.empty(), office.subscription(ANNA, SCHOOL));
  }

  @Test
  void changeNothingWhereNothingIsWishedAnew() {
    office.subscribe(ANNA, CLIMATE);
    var link = office.preferencesLink(ANNA);
    var before = office.preferences.look(link, RELAYS);

    office.preferences.change(link, Map.of(CLIMATE, Optional.of(Frequency.WEEKLY)), Map.of());

    assertEquals(before, office.preferences.look(link, RELAYS));
  }

  @Test
  void eraseEverythingButThatItWasErased() {
    office.subscribe(ANNA, CLIMATE);
    office.subscribe(ANNA, SCHOOL);
    office.signUp(ANNA, SCHOOL);
    var link = office.preferencesLink(ANNA);
    var who = office.who(ANNA);

    assertTrue(office.preferences.erase(link, RELAYS));

    var dossier = office.subscribers.dossier(who, RELAYS);
    assertEquals(List.of(), dossier.subscriptions());
    assertEquals(List.of(), office.subscribers.record(who));
    assertEquals(Optional.empty(), office.subscribers.pending(who, SCHOOL).first());
    assertEquals(Suppression.Reason.ERASED, dossier.person().suppression().orElseThrow().reason());
    assertEquals(Optional.empty(), office.preferences.look(link, RELAYS));
    assertEquals(List.of(), office.deliver());
    assertEquals(Optional.empty(), dossier.person().expires(), "the reason stays");
  }
}
