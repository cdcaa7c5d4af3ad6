package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.Office.ANNA;
import static dk.blogstafet.newsletter.Office.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.newsletter.Suppression.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RollTest {
  private static final String HOME = "https://stafet.example";

  private final Office office = new Office();
  private final List<Listing> called = new ArrayList<>();

  @Test
  void callsEachReaderWithTheGround() {
    office.subscribe(ANNA, CLIMATE);
    var listed = listing("bo@laeser.example");
    listings(office).take(listed, CLIMATE);

    assertEquals(new Roll.Call(2, 0, 0), call());

    var anna =
        new Listing(
            NewsletterSamples.address(ANNA),
            Frequency.WEEKLY,
            "https://stafet.example/broer/",
            LocalDate.of(2026, 11, 18));
    assertEquals(Set.of(anna, listed), Set.copyOf(called));
  }

  @Test
  void isWhatListingsTakeElsewhere() {
    office.subscribe(ANNA, CLIMATE);
    call();
    var other = new Office();

    called.forEach(it -> assertEquals(Listings.Outcome.NEW, listings(other).take(it, CLIMATE)));

    assertEquals(Frequency.WEEKLY, other.subscription(ANNA, CLIMATE).orElseThrow().frequency());
  }

  @Test
  void leavesOutWhoLeftAndWhomTheLogForbids() {
    office.departures.leave(office.subscribe(ANNA, CLIMATE));
    for (var name : List.of("b", "c", "d", "e")) {
      office.subscribe(name + "@laeser.example", CLIMATE);
      office.suppressions.add(
          new Suppression(
              office.who(name + "@laeser.example"),
              Optional.empty(),
              Reason.COMPLAINED,
              office.clock.instant()));
    }

    assertEquals(new Roll.Call(0, 4, 0), call());
    assertEquals(List.of(), called);
  }

  @Test
  void readsOutWhoGetsItThoughAnotherSpellingWasComplainedOf() {
    office.subscribe(ANNA, CLIMATE);
    office.feedback.stop(
        NewsletterSamples.address("anna+x@laeser.example"), Reason.COMPLAINED, Office.RELAYS);

    assertEquals(new Roll.Call(1, 0, 0), call());
  }

  @Test
  void countsAddressesThatOtherKeysSealed() {
    office.subscribers.file(
        Filing.NOTHING.with(NewsletterSamples.subscription(office.who(ANNA), CLIMATE)));

    assertEquals(new Roll.Call(0, 0, 1), call());
  }

  @Test
  void namesThePageAloneWhereTheWholeAddressIsTooLong() {
    office.subscribe(ANNA, CLIMATE);

    new Roll(office.subscribers, office.suppressions, office.vault)
        .call(CLIMATE, "https://" + "x".repeat(200), called::add);

    assertEquals(NewsletterSamples.PAGE, called.getFirst().source());
  }

  private Roll.Call call() {
    return new Roll(office.subscribers, office.suppressions, office.vault)
        .call(CLIMATE, HOME, called::add);
  }

  private static Listings listings(Office office) {
    return new Listings(office.subscribers, office.suppressions, office.vault, office.clock);
  }

  private static Listing listing(String typed) {
    return new Listing(
        NewsletterSamples.address(typed), Frequency.EACH, "Konferencen", LocalDate.of(2025, 6, 1));
  }
}
