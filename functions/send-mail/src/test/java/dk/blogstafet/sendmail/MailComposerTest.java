package dk.blogstafet.sendmail;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.preferences.UnsubscribeStatus;
import dk.blogstafet.newsletter.signup.SignUpConfirmations.ConfirmationStatus;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The content of mails, and their headers.
class MailComposerTest {
  private static final String HOME = "https://bro.dk";

  private final SendMailFixture sendMailFixture = new SendMailFixture();
  private final NewsletterFixture fixture = sendMailFixture.fixture;

  @Test
  void askForConfirmationOfASignUp() {
    var message = confirmation();

    assertEquals(ANNA, message.to());
    assertEquals("brev@bro.dk", message.from());
    assertEquals("Broforlaget ApS", message.fromName());
    assertEquals("post@bro.dk", message.replyTo());
    assertTrue(message.subject().contains("Broer af beton"), message.subject());
    assertEquals(Map.of("Auto-Submitted", "auto-generated"), message.headers());
    assertBoth(message, HOME + "/nyhedsbrev/bekraeft?t=");
    assertInstanceOf(
        ConfirmationStatus.AwaitingConfirmation.class,
        fixture.confirmations.status(SendMailTest.confirmLink(message)));
  }

  @Test
  void sayHowToLeaveToThoseWhoGetTheNewsletter() {
    var message = welcome();

    assertBoth(message, HOME + "/nyhedsbrev/afmeld?t=");
    assertBoth(message, HOME + "/nyhedsbrev/valg");
    assertWayOut(message);
  }

  @Test
  void sayThatTheNewsletterComesAlready() {
    welcome();
    fixture.signUp(ANNA, CLIMATE);
    sendMailFixture.sweep();

    var message = sendMailFixture.last();

    assertTrue(message.subject().startsWith("Du er allerede tilmeldt"), message.subject());
    assertFalse(message.text().contains("/nyhedsbrev/bekraeft"), message.text());
    assertBoth(message, HOME + "/nyhedsbrev/valg");
    assertWayOut(message);
  }

  @Test
  void bringALinkToPreferences() {
    welcome();
    fixture.preferences.requestLink(NewsletterSamples.address(ANNA));
    sendMailFixture.sweep();

    var message = sendMailFixture.last();

    assertBoth(message, HOME + "/nyhedsbrev/valg?t=");
    assertEquals(Map.of("Auto-Submitted", "auto-generated"), message.headers());
  }

  @Test
  void speakTheRelaysLanguage() {
    var danish = confirmation();
    var now = DomainSamples.relay(CLIMATE);
    fixture.books.describe(
        fixture.books.find(CLIMATE).orElseThrow(),
        new Relay(
            now.id(),
            "Bridges & \"beams\"",
            now.introduction(),
            now.article(),
            now.categories(),
            Language.ENGLISH,
            Relay.RelayState.OPEN));
    fixture.signUp("bo@laeser.example", CLIMATE);
    sendMailFixture.sweep();
    var english = sendMailFixture.last();

    assertTrue(danish.text().contains("Bekræft tilmeldingen"), danish.text());
    assertTrue(danish.html().contains("<html lang=\"da\">"), danish.html());
    assertTrue(english.subject().contains("Bridges & \"beams\""), english.subject());
    assertTrue(english.html().contains("<html lang=\"en\">"), english.html());
    assertFalse(english.html().contains("Bridges & \"beams\""), "escaped");
  }

  @Test
  void haveOneLineHeadersAndNothingThatTellsUsWhoReadsThem() {
    var messages = List.of(confirmation(), welcome());

    for (var message : messages) {
      message
          .headers()
          .forEach((name, value) -> assertTrue((name + value).matches("[ -~]+"), name));
      assertTrue(message.subject().lines().count() == 1, message.subject());
      assertFalse(message.html().contains("<img"), message.html());
      assertFalse(message.html().contains("<script"), message.html());
      assertFalse(message.html().contains("laeser.example"), "no address in a link");
    }
  }

  private EmailMessage confirmation() {
    fixture.signUp(ANNA, CLIMATE);
    sendMailFixture.sweep();
    return sendMailFixture.last();
  }

  private EmailMessage welcome() {
    var link = SendMailTest.confirmLink(confirmation());
    fixture.confirmations.confirm(link, MailFrequency.WEEKLY);
    sendMailFixture.sweep();
    return sendMailFixture.last();
  }

  private static void assertBoth(EmailMessage message, String part) {
    assertTrue(message.text().contains(part), message.text());
    assertTrue(message.html().contains("href=\"" + part), message.html());
  }

  /// Requires one-click unsubscribe for mail programs (RFC 8058).
  private void assertWayOut(EmailMessage message) {
    var headers = message.headers();
    var start = "<" + HOME + "/nyhedsbrev/afmeld?t=";
    var way = String.valueOf(headers.get("List-Unsubscribe"));
    assertTrue(way.startsWith(start) && way.endsWith(">"), way);
    assertEquals("List-Unsubscribe=One-Click", headers.get("List-Unsubscribe-Post"));
    assertEquals("<klima.bro.dk>", headers.get("List-Id"));
    assertEquals("auto-generated", headers.get("Auto-Submitted"));
    var link = way.substring(start.length(), way.length() - 1);
    assertInstanceOf(UnsubscribeStatus.Subscribed.class, fixture.links.status(link));
  }
}
