package dk.blogstafet.sendmail;

import static dk.blogstafet.newsletter.Office.ANNA;
import static dk.blogstafet.newsletter.Office.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.Metric;
import dk.blogstafet.newsletter.AllowList;
import dk.blogstafet.newsletter.AllowedMail;
import dk.blogstafet.newsletter.Confirmations.Look;
import dk.blogstafet.newsletter.Letter;
import dk.blogstafet.newsletter.Office;
import dk.blogstafet.newsletter.Postmaster;
import dk.blogstafet.newsletter.Sending;
import dk.blogstafet.relay.ServiceAnswer;
import dk.blogstafet.relay.Site;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What becomes of errands.
class SendMailTest {
  private final Sorting sorting = new Sorting();
  private final Office office = sorting.office;

  @Test
  void sendsWhatTheStreamNamesAndWhatASweepFinds() {
    office.signUp(ANNA, CLIMATE);
    office.signUp("bo@laeser.example", CLIMATE);
    var name = office.who(ANNA).text() + "#confirm#klima";

    sorting.see(name);
    assertEquals(List.of(ANNA), arrived());
    sorting.see(name);
    sorting.see("somebody#confirm#klima");
    assertEquals(1, arrived().size(), "once");

    sorting.sweep();
    sorting.sweep();
    assertEquals(List.of(ANNA, "bo@laeser.example"), arrived());
  }

  @Test
  void losesNothingWhileNoMailCanBeSent() {
    office.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 30; i++) {
      sorting.mail.answerNext(new Sending.Unavailable());
      sorting.sweep();
      office.clock.pass(Duration.ofHours(1));
    }

    sorting.sweep();

    assertEquals(List.of(ANNA), arrived());
    assertInstanceOf(Look.Waiting.class, office.confirmations.look(confirmLink(sorting.last())));
  }

  @Test
  void sendsAgainWhatMayNotHaveGoneAndCountsEachTry() {
    office.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 30; i++) {
      sorting.mail.answerNext(new Sending.Unknown());
      sorting.sweep();
      office.clock.pass(Duration.ofHours(1));
    }

    var person = office.subscribers.dossier(office.who(ANNA), List.of()).person();
    assertEquals(3, person.mails().size());
    office.signUp(ANNA, CLIMATE);
    sorting.mail.answerNext(new Sending.Accepted("1"));
    sorting.sweep();
    assertEquals(List.of(), arrived(), "three may have come");
  }

  @Test
  void countsWhatBecameOfMails() {
    var endings =
        List.of(
            new Sending.Accepted("1"),
            AllowedMail.NOT_SENT,
            new Sending.Refused(new ServiceAnswer("MessageRejected", 400, "an-id-of-ses")),
            new Sending.Unavailable(),
            new Sending.Unknown());
    for (var ending : endings) {
      office.signUp("reader" + endings.indexOf(ending) + "@laeser.example", CLIMATE);
      sorting.mail.answerNext(ending);
      sorting.sweep();
    }

    sorting.log.close();

    assertEquals(1, sorting.runtime.counted(Metric.MAILS_SENT));
    assertEquals(1, sorting.runtime.counted(Metric.MAILS_HELD));
    assertEquals(2, sorting.runtime.counted(Metric.MAILS_FAILED));
    assertEquals(1, sorting.runtime.counted(Metric.MAILS_UNKNOWN));
    assertTrue(
        sorting
            .runtime
            .lines()
            .getFirst()
            .contains(
                "\"code\":\"MessageRejected\",\"status\":400,"
                    + "\"aws_request_id\":\"an-id-of-ses\""));
  }

  @Test
  void triesOneLetterAtATimeWhileTheAccountIsBlocked() {
    var blocked =
        new Sending.Blocked(new ServiceAnswer("SendingPausedException", 400, "an-id-of-ses"));
    for (var number = 0; number < 5; number++) {
      office.signUp("reader" + number + "@laeser.example", CLIMATE);
    }
    sorting.mail.answerNext(blocked);

    sorting.sweep();

    sorting.log.close();
    assertEquals(List.of(), arrived());
    assertEquals(1, sorting.runtime.counted(Metric.MAILS_BLOCKED));
    assertEquals(0, sorting.runtime.counted(Metric.MAILS_FAILED));
    assertEquals(0, sorting.runtime.counted(Metric.FAULTS), "one alarm for one cause");
    var line = sorting.runtime.lines().getFirst();
    assertTrue(line.contains("\"level\":\"ERROR\""), line);
    assertTrue(line.contains("\"code\":\"SendingPausedException\""), line);
    assertFalse(line.contains("laeser"), line);

    office.clock.pass(Duration.ofMinutes(10));
    sorting.sweep();
    assertEquals(5, arrived().size(), "all of them, once it is free");
  }

  @Test
  void sendsEachOnceHoweverManyAreAtIt() throws Exception {
    for (var i = 0; i < 60; i++) {
      office.signUp("reader" + i + "@laeser.example", CLIMATE);
    }
    Callable<Void> sweep =
        () -> {
          sorting.sweep();
          return null;
        };

    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var done : pool.invokeAll(List.of(sweep, sweep, sweep, sweep))) {
        done.get();
      }
    }

    assertEquals(60, arrived().size());
    assertEquals(60, arrived().stream().distinct().count());
  }

  @Test
  void sendsWhatAKilledOneHadTakenWhenItsTimeIsOver() {
    office.signUp(ANNA, CLIMATE);

    assertThrows(Killed.class, () -> sorting.sweep(Killed::thrown));
    sorting.sweep();
    assertEquals(List.of(), arrived(), "somebody may still be about it");
    office.clock.pass(Postmaster.HOLD);
    sorting.sweep();

    assertEquals(List.of(ANNA), arrived());
  }

  @Test
  void keepsNobodysMailBecauseOfAnothers() {
    office.signUp(ANNA, CLIMATE);
    office.signUp("bo@laeser.example", CLIMATE);

    sorting.sweep(letter -> {
      if (letter.to().equals(ANNA)) {
        throw new IllegalStateException("No mail to " + letter.to());
      }
      return sorting.mail.send(letter);
    });

    assertEquals(List.of("bo@laeser.example"), arrived());
    assertEquals(1, sorting.runtime.lines().size());
    assertTrue(sorting.runtime.lines().getFirst().contains("due again"));
    office.clock.pass(Postmaster.HOLD);
    sorting.sweep();
    assertEquals(List.of("bo@laeser.example", ANNA), arrived());
  }

  @Test
  void losesNothingWhileTheSitesAddressesFitNoLetter() {
    var sound = office.books.medium().orElseThrow().site();
    describe(site(sound, "red\"onmouseover=alert(1)//@example.org"));
    office.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 10; i++) {
      sorting.sweep();
      office.clock.pass(Duration.ofHours(1));
    }

    var person = office.subscribers.dossier(office.who(ANNA), List.of()).person();
    assertEquals(List.of(), person.mails(), "it counts as no attempt");
    var lines = sorting.runtime.lines();
    assertEquals(10, lines.size());
    assertTrue(lines.getFirst().contains("blogstafet status"), lines::getFirst);
    assertFalse(String.join("", lines).contains("onmouseover"));
    describe(sound);
    sorting.sweep();
    assertEquals(List.of(ANNA), arrived());
    sorting.log.close();
    assertEquals(10, sorting.runtime.counted(Metric.FAULTS));
    assertEquals(10, sorting.runtime.counted(Metric.MAILS_FAILED));
  }

  @Test
  void beginsNothingWhenTheTimeIsOver() {
    office.signUp(ANNA, CLIMATE);

    sorting.sweepTooLate();
    assertEquals(List.of(), arrived());

    sorting.sweep();
    assertEquals(List.of(ANNA), arrived());
  }

  @Test
  void keepsMailInTheHouseThatIsForNobodyOnTheList() {
    office.signUp(ANNA, CLIMATE);
    office.signUp("bo@elsewhere.example", CLIMATE);

    sorting.sweep(new AllowedMail(sorting.mail, AllowList.parse("@laeser.example")));

    assertEquals(List.of(ANNA), arrived());
    assertEquals(List.of(), office.postmaster.due(10), "as if it had gone");
  }

  private void describe(Site site) {
    office.books.describe(office.books.medium().orElseThrow().revision(), site);
  }

  private static Site site(Site like, String contact) {
    return new Site(
        like.name(),
        like.publisher(),
        like.responsibleEditor(),
        like.postalAddress(),
        like.sender(),
        contact,
        like.home(),
        like.language());
  }

  private List<String> arrived() {
    return sorting.mail.arrived().stream().map(Letter::to).toList();
  }

  static String confirmLink(Letter letter) {
    var link = letter.text().substring(letter.text().indexOf("/nyhedsbrev/bekraeft?t=") + 23);
    return link.split("\\s", 2)[0];
  }

  /// Ends a process in the middle.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    static Sending thrown(Letter letter) {
      throw new Killed();
    }
  }
}
