package dk.blogstafet.page.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.SignUpFormInput;
import dk.blogstafet.page.SignUpNotice;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.ConsentTextFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignUpPagesTest {
  private static final Relay RELAY = NewsletterPageSamples.relay("Ord", Language.DANISH);
  private static final SignUpFormInput ENTRY =
      new SignUpFormInput("anna@", "weekly", "/stafet/2024/");

  private final NewsletterPages pages = new NewsletterPages(SamplePages.site("Medie"));

  @Test
  void keepWhatWasTyped() {
    var html =
        signUp(
            new ValidationError.MalformedValue("email", ValidationError.ValueFormat.EMAIL_DOMAIN));

    assertTrue(html.contains(" required value=\"anna@\" aria-invalid=\"true\""), html);
    assertTrue(html.contains("<option value=\"weekly\" selected>"), html);
    assertTrue(html.contains("name=\"page\" value=\"/stafet/2024/\">"), html);
  }

  @Test
  void sayWhatIsWrongOnTopAndAtTheField() {
    var html =
        signUp(new ValidationError.MalformedValue("email", ValidationError.ValueFormat.EMAIL));

    var sentence = "Mailadresse er ikke gyldig.";
    assertTrue(html.contains("<title>Fejl: Tilmeld dig nyhedsbrevet – Medie</title>"), html);
    assertTrue(html.contains("<h2 tabindex=\"-1\" autofocus>Ret dette, og send igen</h2>"), html);
    assertTrue(html.contains("<li><a href=\"#email\">" + sentence), html);
    assertTrue(html.contains("<p class=\"flaw\" id=\"email-flaw\"><b>" + sentence), html);
    assertTrue(html.contains("aria-describedby=\"email-flaw\">"), html);
    assertFalse(html.contains("frequency-flaw"), html);
  }

  @Test
  void sayWithoutALinkWhatIsWrongWithNoField() {
    var html = signUp(new ValidationError.ClosedRelay("relay"));

    assertTrue(html.contains("<li>Blogstafetten er afsluttet"), html);
    assertFalse(html.contains("aria-invalid"), html);
  }

  @Test
  void reportAChangedConsentText() {
    var same = PageReader.text(pages.signUp(RELAY, ENTRY, List.of(), SignUpNotice.NONE));
    var html =
        PageReader.text(pages.signUp(RELAY, ENTRY, List.of(), SignUpNotice.CONSENT_TEXT_CHANGED));

    assertFalse(same.contains("role=\"alert\""), same);
    assertTrue(html.contains("<p role=\"alert\"><b>Samtykketeksten er ændret"), html);
    assertTrue(html.contains("<title>Tilmeld dig nyhedsbrevet – Medie</title>"), html);
  }

  @Test
  void sendTheSameOnceMoreWithAProof() {
    var html = PageReader.text(pages.proceed(RELAY, ENTRY, "bevis"));

    var mark = ConsentTextFactory.of(SamplePages.site("Medie"), RELAY).mark();
    assertTrue(
        html.contains(
            """
            <form method="post" action="/api/relays/stafet/sign-ups">
            <input type="hidden" name="email" value="anna@">
            <input type="hidden" name="frequency" value="weekly">
            <input type="hidden" name="page" value="/stafet/2024/">
            <input type="hidden" name="wording" value="%s">
            <input type="hidden" name="proof" value="bevis">
            <button type="submit">Tilmeld mig</button>
            """
                .formatted(mark)),
        html);
    assertTrue(html.contains("Derfor beder vi om et klik mere."), html);
  }

  @ParameterizedTest
  @CsvSource({"0, et minut", "60, et minut", "61, 2 minutter", "600, 10 minutter"})
  void sayWhenToTryAgain(int seconds, String shown) {
    var html = PageReader.text(pages.tooMany(RELAY, Duration.ofSeconds(seconds)));

    assertTrue(html.contains("<p>Prøv igen om " + shown + ".</p>"), html);
    assertTrue(html.contains("Intet er gemt."), html);
  }

  @Test
  void printNoAddress() {
    assertEquals("a sign-up", ENTRY.toString());
  }

  private String signUp(ValidationError error) {
    return PageReader.text(pages.signUp(RELAY, ENTRY, List.of(error), SignUpNotice.NONE));
  }
}
