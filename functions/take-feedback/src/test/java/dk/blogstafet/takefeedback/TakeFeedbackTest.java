package dk.blogstafet.takefeedback;

import static dk.blogstafet.newsletter.Office.ANNA;
import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.MailNotice;
import dk.blogstafet.gateway.MailNotice.Kind;
import dk.blogstafet.newsletter.Confirmations.Look;
import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.Office;
import dk.blogstafet.newsletter.Suppression.Reason;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TakeFeedbackTest {
  private final Office office = new Office();
  private final TakeFeedback takeFeedback = new TakeFeedback(office.books, office.feedback);

  @ParameterizedTest
  @CsvSource({"BOUNCE, BOUNCED", "COMPLAINT, COMPLAINED"})
  void stopsAllNewslettersAtOnceAndForGood(Kind kind, Reason reason) {
    office.subscribe(ANNA, CLIMATE);
    office.subscribe(ANNA, SCHOOL);
    office.signUp(ANNA, CLIMATE);

    take(kind, ANNA);

    assertFalse(wants(CLIMATE) || wants(SCHOOL));
    assertEquals(List.of(), office.deliver(), "not even the mail that was due");
    assertEquals(reason, office.suppressions.everything().getFirst().reason());
    office.signUp(ANNA, CLIMATE);
    assertEquals(List.of(), office.deliver(), "nor by a new sign-up");
  }

  @ParameterizedTest
  @EnumSource
  void leavesANewsletterThatGoesToAnotherSpelling(Kind kind) {
    office.subscribe(ANNA, CLIMATE);

    take(kind, "anna+does-not-exist@laeser.example");

    assertTrue(wants(CLIMATE));
  }

  @Test
  void voidsALinkThatIsOnItsWay() {
    office.signUp(ANNA, CLIMATE);
    var link = Office.confirmLink(office.deliver());

    take(Kind.BOUNCE, ANNA);

    assertTrue(office.confirmations.confirm(link, Frequency.EACH) instanceof Look.Dead);
  }

  @Test
  void changesNothingWhenItComesAgain() {
    office.subscribe(ANNA, CLIMATE);
    take(Kind.COMPLAINT, ANNA);
    var once = office.everything();

    for (var i = 0; i < 3; i++) {
      office.clock.pass(Duration.ofMinutes(1));
      take(Kind.COMPLAINT, ANNA);
    }

    assertEquals(once, office.everything());
  }

  @Test
  void keepsOfAStrangerNoMoreThanTheName() {
    take(Kind.BOUNCE, ANNA);

    assertFalse(office.everything().toString().contains("anna"));
    assertEquals(1, office.suppressions.everything().size());
  }

  @Test
  void passesOverWhatIsNoAddressAndTakesTheOthers() {
    office.subscribe(ANNA, CLIMATE);

    take(Kind.BOUNCE, "undisclosed", "", "a@b@c.example", ANNA, "\r\nx@y.example\r\n\r\nz");

    assertFalse(wants(CLIMATE));
    assertEquals(1, office.suppressions.everything().size());
  }

  private void take(Kind kind, String... addresses) {
    takeFeedback.take(List.of(new MailNotice(kind, List.of(addresses))));
  }

  private boolean wants(RelayId relay) {
    return office.subscription(ANNA, relay).orElseThrow().isActive();
  }
}
