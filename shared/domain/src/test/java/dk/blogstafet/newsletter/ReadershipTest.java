package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadershipTest {
  private final Office office = new Office();

  @Test
  void countsWhoWaitsAndWhoReadsAndWhoLeft() {
    office.signUp("a@laeser.example", CLIMATE);
    office.subscribe("b@laeser.example", CLIMATE);
    office.departures.leave(office.subscribe("c@laeser.example", CLIMATE));
    office.subscribe("d@laeser.example", SCHOOL);

    var counted = Readership.of(office.subscribers, CLIMATE, office.clock.instant());

    assertEquals(1, counted.waiting());
    assertEquals(
        Map.of(Frequency.EACH, 0, Frequency.WEEKLY, 1, Frequency.MONTHLY, 0), counted.active());
    assertEquals(1, counted.lefts());
  }

  @Test
  void countsBeyondOnePart() {
    var listings =
        new Listings(office.subscribers, office.suppressions, office.vault, office.clock);
    for (var number = 0; number < 1_001; number++) {
      var address = NewsletterSamples.address("a" + number + "@laeser.example");
      listings.take(
          new Listing(address, Frequency.MONTHLY, "Konferencen", LocalDate.of(2025, 6, 1)),
          CLIMATE);
    }

    var counted = Readership.of(office.subscribers, CLIMATE, office.clock.instant());

    assertEquals(1_001, counted.actives());
    assertEquals(1_001, counted.active().get(Frequency.MONTHLY));
    assertEquals(0, counted.waiting() + counted.lefts());
  }

  @Test
  void forgetsSignUpsWhoseTimeIsOver() {
    office.signUp("a@laeser.example", CLIMATE);
    office.clock.pass(Request.TERM);

    assertEquals(0, Readership.of(office.subscribers, CLIMATE, office.clock.instant()).waiting());
  }
}
