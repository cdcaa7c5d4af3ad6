package dk.blogstafet.sendmail;

import static dk.blogstafet.newsletter.Office.ANNA;
import static dk.blogstafet.newsletter.Office.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.Confirmations.Look;
import dk.blogstafet.newsletter.Departures;
import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.Letter;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.Office;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the mails say, and their headers.
class LettersTest {
  private static final String HOME = "https://bro.dk";

  private final Sorting sorting = new Sorting();
  private final Office office = sorting.office;

  @Test
  void askWhetherASignUpIsMeant() {
    var letter = confirmation();

    assertEquals(ANNA, letter.to());
    assertEquals("brev@bro.dk", letter.from());
    assertEquals("Broforlaget ApS", letter.fromName());
    assertEquals("post@bro.dk", letter.replyTo());
    assertTrue(letter.subject().contains("Broer af beton"), letter.subject());
    assertEquals(Map.of("Auto-Submitted", "auto-generated"), letter.headers());
    assertBoth(letter, HOME + "/nyhedsbrev/bekraeft?t=");
    assertInstanceOf(
        Look.Waiting.class, office.confirmations.look(SendMailTest.confirmLink(letter)));
  }

  @Test
  void sayHowToLeaveToThoseWhoGetTheNewsletter() {
    var letter = welcome();

    assertBoth(letter, HOME + "/nyhedsbrev/afmeld?t=");
    assertBoth(letter, HOME + "/nyhedsbrev/valg");
    assertWayOut(letter);
  }

  @Test
  void sayThatTheNewsletterComesAlready() {
    welcome();
    office.signUp(ANNA, CLIMATE);
    sorting.sweep();

    var letter = sorting.last();

    assertTrue(letter.subject().startsWith("Du er allerede tilmeldt"), letter.subject());
    assertFalse(letter.text().contains("/nyhedsbrev/bekraeft"), letter.text());
    assertBoth(letter, HOME + "/nyhedsbrev/valg");
    assertWayOut(letter);
  }

  @Test
  void bringALinkToPreferences() {
    welcome();
    office.preferences.ask(NewsletterSamples.address(ANNA));
    sorting.sweep();

    var letter = sorting.last();

    assertBoth(letter, HOME + "/nyhedsbrev/valg?t=");
    assertEquals(Map.of("Auto-Submitted", "auto-generated"), letter.headers());
  }

  @Test
  void speakTheRelaysLanguage() {
    var danish = confirmation();
    var now = Samples.relay(CLIMATE);
    office.books.describe(
        office.books.find(CLIMATE).orElseThrow(),
        new Relay(
            now.id(),
            "Bridges & \"beams\"",
            now.introduction(),
            now.article(),
            now.categories(),
            Language.ENGLISH,
            Relay.State.OPEN));
    office.signUp("bo@laeser.example", CLIMATE);
    sorting.sweep();
    var english = sorting.last();

    assertTrue(danish.text().contains("Bekræft tilmeldingen"), danish.text());
    assertTrue(danish.html().contains("<html lang=\"da\">"), danish.html());
    assertTrue(english.subject().contains("Bridges & \"beams\""), english.subject());
    assertTrue(english.html().contains("<html lang=\"en\">"), english.html());
    assertFalse(english.html().contains("Bridges & \"beams\""), "escaped");
  }

  @Test
  void haveOneLineHeadersAndNothingThatTellsUsWhoReadsThem() {
    var letters = List.of(confirmation(), welcome());

    for (var letter : letters) {
      letter.headers().forEach((name, value) -> assertTrue((name + value).matches("[ -~]+"), name));
      assertTrue(letter.subject().lines().count() == 1, letter.subject());
      assertFalse(letter.html().contains("<img"), letter.html());
      assertFalse(letter.html().contains("<script"), letter.html());
      assertFalse(letter.html().contains("laeser.example"), "no address in a link");
    }
  }

  private Letter confirmation() {
    office.signUp(ANNA, CLIMATE);
    sorting.sweep();
    return sorting.last();
  }

  private Letter welcome() {
    var link = SendMailTest.confirmLink(confirmation());
    office.confirmations.confirm(link, Frequency.WEEKLY);
    sorting.sweep();
    return sorting.last();
  }

  private static void assertBoth(Letter letter, String part) {
    assertTrue(letter.text().contains(part), letter.text());
    assertTrue(letter.html().contains("href=\"" + part), letter.html());
  }

  /// One click in the reader's own program leaves (RFC 8058).
  private void assertWayOut(Letter letter) {
    var headers = letter.headers();
    var start = "<" + HOME + "/nyhedsbrev/afmeld?t=";
    var way = String.valueOf(headers.get("List-Unsubscribe"));
    assertTrue(way.startsWith(start) && way.endsWith(">"), way);
    assertEquals("List-Unsubscribe=One-Click", headers.get("List-Unsubscribe-Post"));
    assertEquals("<klima.bro.dk>", headers.get("List-Id"));
    assertEquals("auto-generated", headers.get("Auto-Submitted"));
    var link = way.substring(start.length(), way.length() - 1);
    assertInstanceOf(Departures.Look.Subscribed.class, office.departures.look(link));
  }
}
