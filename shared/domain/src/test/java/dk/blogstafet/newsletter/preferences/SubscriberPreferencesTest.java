package dk.blogstafet.newsletter.preferences;

import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.RELAYS;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.outbox.MailInstruction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriberPreferencesTest {
  private static final String ANNA = "anna@laeser.example";

  private final NewsletterFixture fixture = new NewsletterFixture();

  @Test
  void showDataByALinkSentToTheAddress() {
    fixture.subscribe(ANNA, CLIMATE);

    var data = fixture.preferences.data(fixture.preferencesLink(ANNA), RELAYS).orElseThrow();

    assertEquals(ANNA, data.address().orElseThrow().text());
    assertEquals(1, data.subscriber().active().size());
    assertEquals(1, data.record().size());
    assertEquals(List.of(NewsletterSamples.WORDING), List.copyOf(data.wordings().values()));
  }

  @Test
  void sendNothingToUnknownAddresses() {
    fixture.preferences.requestLink(NewsletterSamples.address("nobody@laeser.example"));

    assertEquals(List.of(), fixture.deliver());
  }

  @ParameterizedTest
  @CsvSource({
    "anna@laeser.example, Anna+x@laeser.example",
    "Anna+Blog@laeser.example, anna@laeser.example",
    "anna.berg@gmail.com, annaberg@googlemail.com"
  })
  void sendTheLinkToTheNewslettersAddress(String readers, String typed) {
    fixture.subscribe(readers, CLIMATE);

    fixture.preferences.requestLink(NewsletterSamples.address(typed));

    assertEquals(List.of(readers), fixture.deliver().stream().map(it -> it.to().text()).toList());
  }

  @Test
  void sendTheLinkToTheFirstNewslettersSpelling() {
    fixture.subscribe(ANNA, SCHOOL);
    fixture.subscribe("anna+x@laeser.example", CLIMATE);

    fixture.preferences.requestLink(NewsletterSamples.address("anna+x@laeser.example"));

    assertEquals(List.of(ANNA), fixture.deliver().stream().map(it -> it.to().text()).toList());
  }

  @Test
  void sendTheLinkToFormerSubscribersUnderTheirOwnSpellingOnly() {
    fixture.links.leave(fixture.subscribe("Anna+Blog@laeser.example", CLIMATE));

    fixture.preferences.requestLink(NewsletterSamples.address("anna+x@laeser.example"));
    fixture.preferences.requestLink(NewsletterSamples.address(ANNA));
    assertEquals(List.of(), fixture.deliver());

    var link = fixture.preferencesLink("Anna+Blog@laeser.example");
    assertTrue(fixture.preferences.data(link, RELAYS).isPresent());
  }

  @Test
  void sendTheLinkToFormerSubscribersInEitherCase() {
    fixture.links.leave(fixture.subscribe("Anna@laeser.example", CLIMATE));

    fixture.preferences.requestLink(NewsletterSamples.address(ANNA));

    assertEquals(
        List.of("Anna@laeser.example"),
        fixture.deliver().stream().map(it -> it.to().text()).toList());
  }

  @Test
  void sendTheLinkToTheAddressOfVersion010() {
    fixture.subscribe("anna@strasse.example", CLIMATE);

    fixture.preferences.requestLink(NewsletterSamples.address("Anna+x@straße.example"));

    var instructions = fixture.deliver();
    assertEquals(1, instructions.size());
    assertTrue(instructions.getFirst().to().text().endsWith("@strasse.example"));
    assertEquals(fixture.who("anna@strasse.example"), instructions.getFirst().task().who());
  }

  @Test
  void expireAfterAnHour() {
    fixture.subscribe(ANNA, CLIMATE);
    var link = fixture.preferencesLink(ANNA);
    fixture.clock.pass(MailboxState.LINK_TERM);

    assertEquals(Optional.empty(), fixture.preferences.data(link, RELAYS));
    assertFalse(fixture.preferences.erase(link, RELAYS));
  }

  @Test
  void rejectLinksForOtherPurposes() {
    var leave = fixture.subscribe(ANNA, CLIMATE);
    fixture.preferencesLink(ANNA);

    for (var wrong : List.of(leave, "", "x")) {
      assertEquals(Optional.empty(), fixture.preferences.data(wrong, RELAYS));
      assertFalse(fixture.preferences.erase(wrong, RELAYS));
    }
  }

  @Test
  void keepALinkValidWhenAnotherIsRequested() {
    fixture.subscribe(ANNA, CLIMATE);
    var link = fixture.preferencesLink(ANNA);
    fixture.clock.pass(Duration.ofMinutes(5));
    fixture.preferencesLink("anna+x@laeser.example");

    assertTrue(fixture.preferences.data(link, RELAYS).isPresent());
  }

  @Test
  void sendFiveLinksAMonthAtMost() {
    fixture.subscribe(ANNA, CLIMATE);
    var before = fixture.sent().size();
    for (var i = 0; i < 50; i++) {
      fixture.preferences.requestLink(NewsletterSamples.address(ANNA));
      fixture.deliver();
      fixture.clock.pass(Duration.ofHours(2));
    }

    assertEquals(5, fixture.sent().size() - before);
  }

  @Test
  void stayAccessibleWhenThirdPartiesUseUpAllLinks() {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.clock.pass(Duration.ofDays(10)); // emails of other kinds do not count
    for (var i = 0; i < 50; i++) {
      fixture.preferences.requestLink(NewsletterSamples.address("anna+" + i + "@laeser.example"));
      fixture.deliver();
    }
    var last = fixture.sent().getLast();
    var link = ((MailInstruction.MailContent.PreferencesLink) last.content()).token();
    assertEquals(ANNA, last.to().text());

    fixture.clock.pass(Duration.ofDays(29));
    assertTrue(fixture.preferences.data(link, RELAYS).isPresent());

    fixture.clock.pass(Duration.ofDays(1));
    assertEquals(Optional.empty(), fixture.preferences.data(link, RELAYS));
    assertTrue(fixture.preferences.erase(fixture.preferencesLink(ANNA), RELAYS), "a new one comes");
  }

  @Test
  void invalidateLinksAfterErasure() {
    fixture.subscribe(ANNA, CLIMATE);
    for (var i = 0; i < 5; i++) {
      fixture.preferencesLink(ANNA);
    }
    var link =
        ((MailInstruction.MailContent.PreferencesLink) fixture.sent().getLast().content()).token();

    assertTrue(fixture.preferences.erase(link, RELAYS));
    assertFalse(fixture.preferences.erase(link, RELAYS));
  }

  @Test
  void addChangeAndEndSubscriptions() {
    fixture.subscribe(ANNA, CLIMATE);
    var link = fixture.preferencesLink(ANNA);
    var text = new ConsentText("Ja tak til skolen.");

    var data =
        fixture.preferences.change(
            link,
            Map.of(
                CLIMATE,
                Optional.of(MailFrequency.MONTHLY),
                SCHOOL,
                Optional.of(MailFrequency.EACH)),
            Map.of(SCHOOL, text));

    assertEquals(2, data.orElseThrow().subscriber().active().size());
    assertEquals(
        MailFrequency.MONTHLY, fixture.subscription(ANNA, CLIMATE).orElseThrow().frequency());
    var school = fixture.subscription(ANNA, SCHOOL).orElseThrow();
    assertEquals(MailFrequency.EACH, school.frequency());
    assertEquals(
        Optional.of(ANNA),
        fixture.vault.opener().open(school.address().orElseThrow(), school.who().text()));
    var given =
        fixture.subscribers.consentRecords(school.who()).stream()
            .filter(line -> line.relay().equals(SCHOOL))
            .findFirst()
            .orElseThrow();
    assertEquals(text.hash(), given.prompt().orElseThrow().wording());
    assertEquals(Optional.of(text), fixture.subscribers.consentText(text.hash()));

    fixture.clock.pass(Duration.ofMinutes(1));
    fixture.preferences.change(link, Map.of(CLIMATE, Optional.empty()), Map.of());

    assertFalse(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertTrue(fixture.subscription(ANNA, SCHOOL).orElseThrow().isActive());
    assertEquals(1, fixture.suppressions.of(school.who()).size());
  }

  @Test
  void retryAfterAConcurrentChange() {
    fixture.subscribe(ANNA, CLIMATE);
    var link = fixture.preferencesLink(ANNA);

    fixture.subscribers.conflictOnce();
    fixture.preferences.change(link, Map.of(CLIMATE, Optional.empty()), Map.of());

    assertFalse(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void addNothingWithoutAConsentText() {
    fixture.subscribe(ANNA, CLIMATE);

    fixture.preferences.change(
        fixture.preferencesLink(ANNA), Map.of(SCHOOL, Optional.of(MailFrequency.EACH)), Map.of());

    assertEquals(Optional.empty(), fixture.subscription(ANNA, SCHOOL));
  }

  @Test
  void storeNothingWithoutAChange() {
    fixture.subscribe(ANNA, CLIMATE);
    var link = fixture.preferencesLink(ANNA);
    var before = fixture.preferences.data(link, RELAYS);

    fixture.preferences.change(link, Map.of(CLIMATE, Optional.of(MailFrequency.WEEKLY)), Map.of());

    assertEquals(before, fixture.preferences.data(link, RELAYS));
  }

  @Test
  void eraseEverythingButTheSuppression() {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.subscribe(ANNA, SCHOOL);
    fixture.signUp(ANNA, SCHOOL);
    var link = fixture.preferencesLink(ANNA);
    var who = fixture.who(ANNA);

    assertTrue(fixture.preferences.erase(link, RELAYS));

    var subscriber = fixture.subscribers.subscriber(who, RELAYS);
    assertEquals(List.of(), subscriber.subscriptions());
    assertEquals(List.of(), fixture.subscribers.consentRecords(who));
    assertEquals(Optional.empty(), fixture.subscribers.pending(who, SCHOOL).first());
    assertEquals(
        Suppression.SuppressionReason.ERASED,
        subscriber.state().suppression().orElseThrow().reason());
    assertEquals(Optional.empty(), fixture.preferences.data(link, RELAYS));
    assertEquals(List.of(), fixture.deliver());
    assertEquals(Optional.empty(), subscriber.state().expires(), "the reason stays");
  }
}
