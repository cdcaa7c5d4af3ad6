package dk.blogstafet.page.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.Correction.CorrectionKind;
import dk.blogstafet.relay.validation.Language;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueMailsTest {
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
  private static final String HOME = "https://medie.example";
  private static final String LEAVE = HOME + "/nyhedsbrev/afmeld?t=" + IssueMailSamples.TOKEN;

  @Test
  void saysAllOfOnePost() {
    var mail =
        IssueMailSamples.copy(IssueMailSamples.digest(Language.DANISH, MailFrequency.EACH, 1));

    assertEquals("Brevet, som alle forstår, nr. 1", mail.subject());
    assertEquals(
        """
        Kommunikation i kommunerne
        1 nyt indlæg

        Læs nyhedsbrevet i browseren:
        https://medie.example/stafet/nyhedsbrev/2026-W48/

        Brevet, som alle forstår, nr. 1
        21.11.2026 · Ledelse
        Anna Hansen, lektor, Aarhus Universitet · forsker
        Bo Ø

        Borgerne læser brevet på telefonen i bussen, så det vigtigste må stå først.
        Her er tre greb, der virker.

        Læs indlægget:
        https://medie.example/stafet/indlaeg/brevet-1/

        Du får nyhedsbrevet fra blogstafetten ”Kommunikation i kommunerne” ved hvert
        indlæg, fordi du har tilmeldt dig.

        Afmeld nyhedsbrevet, eller få det sjældnere:
        https://medie.example/nyhedsbrev/afmeld?t=Ab-_12

        Vælg, hvor ofte du får mail, eller se, hvad vi har om dig:
        https://medie.example/nyhedsbrev/valg

        -- \n\
        Sendt af Forlaget Bro, Forlaget Bro. Skriv til os: post@medie.example.
        I vores mails er der hverken billeder eller sporing.
        """,
        mail.text());
  }

  @Test
  void saysWhatWasCorrected() {
    var content = IssueMailSamples.correction(Language.DANISH, CorrectionKind.CORRECTION);

    var mail = IssueMailSamples.copy(content);

    assertEquals("Rettelse: Brevet, som alle forstår, nr. 1", mail.subject());
    assertEquals(
        """
        Kommunikation i kommunerne
        Rettelse, 30. november 2026

        Læs nyhedsbrevet i browseren:
        https://medie.example/stafet/nyhedsbrev/2026-11-30-e1-r1/

        Brevet, som alle forstår, nr. 1
        21.11.2026 · Ledelse
        Anna Hansen, lektor, Aarhus Universitet · forsker
        Bo Ø

        Rettelse: Brevet er fra 1912, ikke 1921.

        Læs indlægget:
        https://medie.example/stafet/indlaeg/brevet-1/

        Du får denne mail, fordi nyhedsbrevet fra blogstafetten ”Kommunikation i
        kommunerne” har sendt dig indlægget.

        Afmeld nyhedsbrevet:
        https://medie.example/nyhedsbrev/afmeld?t=Ab-_12

        Vælg, hvor ofte du får mail, eller se, hvad vi har om dig:
        https://medie.example/nyhedsbrev/valg

        -- \n\
        Sendt af Forlaget Bro, Forlaget Bro. Skriv til os: post@medie.example.
        I vores mails er der hverken billeder eller sporing.
        """,
        mail.text());
    assertTrue(mail.html().contains("Rettelse: Brevet er fra 1912, ikke 1921."), mail.html());
    assertFalse(mail.html().contains("tre greb"), mail.html());
  }

  @Test
  void saysThatAReplyIsOne() {
    var danish = IssueMailSamples.correction(Language.DANISH, CorrectionKind.REPLY);
    var english = IssueMailSamples.correction(Language.ENGLISH, CorrectionKind.REPLY);

    assertEquals(
        "Genmæle: Brevet, som alle forstår, nr. 1", IssueMailSamples.write(danish).subject());
    var text = IssueMailSamples.copy(english).text();
    assertTrue(text.contains("\nReply, 30 November 2026\n"), text);
    assertTrue(text.contains("You get this mail because the newsletter"), text);
  }

  @Test
  void namesTheNewsletterAndTheNumberOfPostsInADigest() {
    var danish = IssueMailSamples.digest(Language.DANISH, MailFrequency.WEEKLY, 3);
    var english = IssueMailSamples.digest(Language.ENGLISH, MailFrequency.WEEKLY, 3);
    var wordy = IssueMailSamples.titled("Et ord til ".repeat(10) + "x", danish);

    assertEquals(
        "Kommunikation i kommunerne: 3 nye indlæg", IssueMailSamples.write(danish).subject());
    assertEquals(
        "Kommunikation i kommunerne: 3 new posts", IssueMailSamples.write(english).subject());
    assertEquals(
        "Et ord til Et ord til Et ord til Et ord til…: 3 nye indlæg",
        IssueMailSamples.write(wordy).subject());
  }

  @ParameterizedTest
  @EnumSource
  void saysTheSameInBothForms(Language language) {
    var content = IssueMailSamples.digest(language, MailFrequency.WEEKLY, 3);

    var mail = IssueMailSamples.copy(content);

    var links = LINK.matcher(mail.html()).results().map(match -> match.group(1)).toList();
    assertEquals(3 * 2 + 3, links.size());
    for (var link : links) {
      assertTrue(link.startsWith(HOME + "/"), link);
      assertTrue(mail.text().contains("\n" + link + "\n"), link);
    }
    var text = mail.text().replace('\n', ' ');
    texts(mail.html()).forEach(it -> assertTrue(text.contains(it.replaceFirst(" ·$", "")), it));
    assertTrue(mail.html().contains("<html lang=\"" + language.tag() + "\">"));
  }

  @ParameterizedTest
  @EnumSource
  void hasHeadingsAndFetchesNothing(Language language) {
    var html =
        IssueMailSamples.copy(IssueMailSamples.digest(language, MailFrequency.EACH, 2)).html();

    assertEquals(2, html.split("<h1[ >]", -1).length);
    assertEquals(3, html.split("<h2[ >]", -1).length);
    assertFalse(html.matches("(?s).*(<img|src=|url\\(|<script|@import|http://).*"), html);
  }

  @Test
  void beginsWithTheTeaserForTheMailbox() {
    var html =
        IssueMailSamples.copy(IssueMailSamples.digest(Language.DANISH, MailFrequency.EACH, 2))
            .html();

    var body = html.substring(html.indexOf("<body"));
    assertTrue(body.matches("(?s)<body[^>]*>\\s*<div style=\"display:none[^>]*>Borgerne læser.*"));
  }

  @Test
  void offersFewerMailsWhereThereAreFewer() {
    var weekly =
        IssueMailSamples.copy(IssueMailSamples.digest(Language.DANISH, MailFrequency.WEEKLY, 1));
    var monthly =
        IssueMailSamples.copy(IssueMailSamples.digest(Language.DANISH, MailFrequency.MONTHLY, 1));

    assertTrue(weekly.text().contains("\nAfmeld nyhedsbrevet, eller få det sjældnere:\n" + LEAVE));
    assertTrue(monthly.text().contains("\nAfmeld nyhedsbrevet:\n" + LEAVE));
  }

  @Test
  void copiesDifferInTheReadersLinksOnly() {
    var mail = IssueMailSamples.write(IssueMailSamples.content("Ord", Language.DANISH, 2));
    var bo = EmailAddress.parse("bo@laeser.example").orElseThrow();

    var anna = mail.to(IssueMailSamples.READER, "anna");
    var other = mail.to(bo, "bo");

    assertEquals("bo@laeser.example", other.to());
    assertEquals(anna.subject(), other.subject());
    assertEquals(anna.html().replace("?t=anna", "?t=bo"), other.html());
    assertEquals(anna.text().replace("?t=anna", "?t=bo"), other.text());
    assertFalse(anna.html().chars().anyMatch(it -> it < ' ' && it != '\n'));
  }

  @Test
  void letsMailProgramsUnsubscribeWithOneClick() {
    var mail =
        IssueMailSamples.copy(IssueMailSamples.digest(Language.DANISH, MailFrequency.EACH, 1));

    assertEquals("brev@medie.example", mail.from());
    assertEquals("Forlaget Bro", mail.fromName());
    assertEquals("post@medie.example", mail.replyTo());
    assertEquals(
        Map.of(
            "Auto-Submitted",
            "auto-generated",
            "List-Id",
            "<stafet.medie.example>",
            "List-Unsubscribe",
            "<" + LEAVE + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click"),
        mail.headers());
  }

  /// Returns the texts between the tags of a mail's content.
  private static List<String> texts(String html) {
    return Stream.of(html.substring(html.indexOf("<main")).split("<[^>]*>", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
