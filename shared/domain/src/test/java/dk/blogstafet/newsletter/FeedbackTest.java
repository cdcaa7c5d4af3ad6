package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.RELAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.newsletter.Suppression.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackTest {
  private static final String ANNA = "anna@laeser.example";

  private final Office office = new Office();

  @Test
  void stopsEveryMailAndForgetsTheAddress() {
    office.subscribe(ANNA, CLIMATE);
    office.preferences.ask(NewsletterSamples.address(ANNA));

    stop("Anna+x@laeser.example", Reason.COMPLAINED);

    assertEquals(List.of(), office.deliver());
    assertFalse(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertEquals(Reason.COMPLAINED, person().suppression().orElseThrow().reason());
  }

  @Test
  void isTheSameOnceAndAgain() {
    office.subscribe(ANNA, CLIMATE);
    stop(ANNA, Reason.BOUNCED);
    var once = office.subscribers.dossier(office.who(ANNA), RELAYS);
    office.clock.pass(Duration.ofDays(1));

    stop(ANNA, Reason.BOUNCED);

    assertEquals(once, office.subscribers.dossier(office.who(ANNA), RELAYS));
    assertEquals(1, office.suppressions.of(office.who(ANNA)).size());
  }

  @Test
  void staysWhateverComesAfter() {
    office.subscribe(ANNA, CLIMATE);
    stop(ANNA, Reason.BOUNCED);
    office.erasures.erase(office.who(ANNA), RELAYS, office.clock.instant());
    office.clock.pass(Duration.ofDays(100));

    office.signUp(ANNA, CLIMATE);

    assertEquals(List.of(), office.deliver());
    assertEquals(Reason.BOUNCED, person().suppression().orElseThrow().reason());
  }

  @Test
  void isForWhatIsFinalOnly() {
    assertThrows(IllegalArgumentException.class, () -> stop(ANNA, Reason.LEFT));
  }

  private void stop(String typed, Reason reason) {
    office.feedback.stop(NewsletterSamples.address(typed), reason, RELAYS);
  }

  private Person person() {
    return office.subscribers.dossier(office.who(ANNA), List.of()).person();
  }
}
