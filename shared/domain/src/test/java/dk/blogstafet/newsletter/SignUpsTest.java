package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignUpsTest {
  private static final int STORM = 100_000;
  private static final String VICTIM = "victim@laeser.example";
  private static final String ANNA = "anna@laeser.example";

  private final Office office = new Office();

  @Test
  void leadToOneMailToTheAddressAsItWasTyped() {
    office.signUp("Anna+Blog@Laeser.example", CLIMATE);

    var orders = office.deliver();

    assertEquals(1, orders.size());
    assertEquals("Anna+Blog@laeser.example", orders.getFirst().to().text());
    assertInstanceOf(Order.Content.Confirm.class, orders.getFirst().content());
    assertTrue(office.deliver().isEmpty());
  }

  @Test
  void giveEverySpellingItsOwnLink() {
    office.signUp("anna+x@laeser.example", CLIMATE);
    office.signUp(ANNA, CLIMATE);

    var orders = office.deliver();

    assertEquals(
        Set.of("anna+x@laeser.example", ANNA),
        orders.stream().map(it -> it.to().text()).collect(Collectors.toSet()));
    assertEquals(2, orders.stream().map(Order::content).distinct().count());
  }

  @Test
  void countEverySpellingUnderTheSameCap() {
    for (var tag : List.of("", "+a", "+b", "+c", "+d")) {
      office.signUp("anna" + tag + "@laeser.example", CLIMATE);
      office.deliver();
    }

    assertEquals(3, office.sent().size());
    assertEquals(3, office.subscribers.pending(office.who(ANNA), CLIMATE).requests().size());
  }

  @Test
  void keepASignUpThatVersion010Stored() {
    var who = office.who(ANNA);
    var sealed = office.vault.sealer().seal(ANNA, who.text());
    var now = office.clock.instant();
    var request =
        new Request(
            who,
            CLIMATE,
            sealed,
            Optional.empty(),
            Frequency.WEEKLY,
            NewsletterSamples.WORDING.hash(),
            NewsletterSamples.PAGE,
            "nonce",
            now);
    office.subscribers.file(
        NewsletterSamples.asking(
            NewsletterSamples.pending(request),
            NewsletterSamples.errand(Errand.Kind.CONFIRM, who, CLIMATE)));
    office.signUp("anna+x@laeser.example", CLIMATE);

    var link =
        Office.confirmLink(
            office.deliver().stream().filter(it -> it.to().text().equals(ANNA)).toList());

    assertInstanceOf(
        Confirmations.Look.Done.class, office.confirmations.confirm(link, Frequency.EACH));
  }

  @Test
  void keepNoAddressInClear() {
    office.signUp(ANNA, CLIMATE);

    var request = office.subscribers.pending(office.who(ANNA), CLIMATE).first().orElseThrow();

    assertFalse(request.toString().contains("anna"), request::toString);
    assertFalse(request.toString().contains("laeser"), request::toString);
  }

  @Test
  void keepTheFirstRequestSoThatNobodyCanVoidAReadersLink() {
    office.signUp(ANNA, CLIMATE);
    var link = Office.confirmLink(office.deliver());
    for (var i = 0; i < 10; i++) {
      office.signUp("anna+" + i + "@laeser.example", CLIMATE);
      office.deliver();
    }

    assertInstanceOf(Confirmations.Look.Waiting.class, office.confirmations.look(link));
    assertInstanceOf(
        Confirmations.Look.Done.class, office.confirmations.confirm(link, Frequency.EACH));
  }

  @Test
  void beginAnewWhenTheOldRequestIsTooOld() {
    office.signUp(ANNA, CLIMATE);
    var old = Office.confirmLink(office.deliver());
    office.clock.pass(Request.TERM);

    assertInstanceOf(Confirmations.Look.Dead.class, office.confirmations.look(old));

    office.signUp(ANNA, CLIMATE);
    var fresh = Office.confirmLink(office.deliver());

    assertInstanceOf(Confirmations.Look.Waiting.class, office.confirmations.look(fresh));
    assertInstanceOf(Confirmations.Look.Dead.class, office.confirmations.look(old));
  }

  @Test
  void bringAVictimThreeMailsAtMostUnderEverySpellingHoweverManyThereAre() {
    var random = new Random(20_261_124);
    // Sealing takes its time, and would take it 100,000 times.
    var sealed = office.vault.sealer().seal(VICTIM, office.who(VICTIM).text());
    var signUps = new SignUps(office.subscribers, office.vault, (_, _) -> sealed, office.clock);
    var rows = 0;
    for (var i = 0; i < STORM; i++) {
      var relay = random.nextBoolean() ? CLIMATE : SCHOOL;
      var address = NewsletterSamples.address(spelling(random));
      signUps.take(NewsletterSamples.signUp(address, relay));
      if (i % 1_000 == 0) {
        office.deliver();
        office.clock.pass(Duration.ofMinutes(5));
        rows = Math.max(rows, office.subscribers.rows());
      }
    }
    office.deliver();

    assertEquals(3, office.sent().size());
    // The person, a request for each of two newsletters, their errands, and the words.
    assertTrue(rows <= 6, "rows: " + rows);
  }

  @Test
  void countAgainAfterThirtyDays() {
    for (var i = 0; i < 5; i++) {
      office.signUp(ANNA, CLIMATE);
      office.deliver();
    }
    assertEquals(3, office.sent().size());

    office.clock.pass(Person.WINDOW);
    office.signUp(ANNA, CLIMATE);

    assertEquals(1, office.deliver().size());
  }

  @Test
  void tellWhoeverHasTheNewsletterThatTheyHave() {
    office.subscribe(ANNA, CLIMATE);
    office.signUp(ANNA, CLIMATE);

    var orders = office.deliver();

    assertInstanceOf(Order.Content.Already.class, orders.getFirst().content());
    assertEquals(ANNA, orders.getFirst().to().text());
    assertEquals(Frequency.WEEKLY, office.subscription(ANNA, CLIMATE).orElseThrow().frequency());
  }

  @ParameterizedTest
  @CsvSource({
    "anna@laeser.example, Anna+x@laeser.example",
    "Anna+Blog@laeser.example, anna@laeser.example",
    "anna.berg@gmail.com, annaberg+x@googlemail.com"
  })
  void tellItWhereTheNewsletterComesWhateverWasTyped(String readers, String typed) {
    office.subscribe(readers, CLIMATE);
    office.signUp(typed, CLIMATE);

    var orders = office.deliver();

    assertEquals(List.of(readers), orders.stream().map(it -> it.to().text()).toList());
    assertInstanceOf(Order.Content.Already.class, orders.getFirst().content());
  }

  @Test
  void sendNothingToWhomNothingMayBeSent() {
    office.subscribe(ANNA, CLIMATE);
    office.feedback.stop(
        NewsletterSamples.address(ANNA), Suppression.Reason.COMPLAINED, Office.RELAYS);
    office.signUp(ANNA, SCHOOL);

    assertEquals(List.of(), office.deliver());
  }

  private static String spelling(Random random) {
    var letters = new StringBuilder();
    for (var letter : "victim".toCharArray()) {
      letters.append(random.nextBoolean() ? Character.toUpperCase(letter) : letter);
    }
    var tag = random.nextBoolean() ? "+" + random.nextInt(1_000_000) : "";
    return letters + tag + (random.nextBoolean() ? "@laeser.example" : "@LAESER.Example");
  }
}
