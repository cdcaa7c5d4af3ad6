package dk.blogstafet.page.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.newsletter.NewsletterPageSamples;
import dk.blogstafet.page.newsletter.NewsletterPages;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsletterMailsTest {
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
  private static final String CONFIRM = PageUrls.with(NewsletterUrls.CONFIRM, "t-_1");
  private static final String LEAVE = PageUrls.with(NewsletterUrls.LEAVE, "t-_2");
  private static final String HOME = "https://medie.example";
  private static final String ODD = "https://evil.example/";

  private final NewsletterMails mails = new NewsletterMails(SamplePages.site("Medie"));

  @ParameterizedTest
  @EnumSource
  void linkWithHostsOnlyAndSayTheSameInBothForms(Language language) {
    for (var mail : mails("Ord", language)) {
      var links = links(mail);

      assertFalse(links.isEmpty());
      for (var link : links) {
        assertTrue(link.startsWith(HOME + "/"), link);
        assertTrue(mail.text().contains("\n" + link + "\n"), mail::text);
      }
      assertTrue(mail.html().contains("<br>" + links.getFirst() + "</p>"), mail::html);
      assertTrue(mail.html().contains("<html lang=\"" + language.tag() + "\">"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void fetchNothingAndSayWhoSendsThem(Language language) {
    for (var mail : mails("Ord", language)) {
      assertFalse(mail.html().matches("(?s).*(<img|src=|url\\(|<script|@import).*"), mail::html);
      assertTrue(mail.text().contains("\n-- \n"), mail::text);
      assertTrue(mail.text().contains("Medie, Medie."), mail::text);
      assertTrue(mail.html().contains("Medie, Medie."), mail::html);
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepLinesAndSubjectsShort(Language language) {
    for (var mail : mails("Et ord af flere til blogstafetten hos os", language)) {
      assertTrue(mail.subject().length() <= 60, mail::subject);
      for (var line : mail.text().lines().toList()) {
        assertTrue(line.length() <= 76 || line.startsWith("https://"), line);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>\"&'", "</title><i a=\"'\">&amp;</i>", "{0} '{1}' %s", "${x}"})
  void keepTheirMarkupWhateverNamesSay(String hostile) {
    var harmless = mails("Ord", Language.DANISH);

    var mails = mails(hostile, Language.DANISH);

    for (var i = 0; i < mails.size(); i++) {
      var expected = PageReader.mailSkeleton(harmless.get(i).html());
      assertEquals(expected, PageReader.mailSkeleton(mails.get(i).html()));
    }
    var text = mails.getFirst().text().replace('\n', ' ');
    assertTrue(text.contains("”" + hostile + "”"), text);
  }

  @Test
  void saysUntilWhenTheLastLinkIsGood() {
    var until = Instant.parse("2026-12-18T11:06:41Z");

    var text = mails.link(Language.DANISH, CONFIRM, Optional.of(until)).text();

    assertTrue(text.contains("18. december 2026"), text);
    assertFalse(text.contains("i en time"), text);
  }

  @Test
  void askForConfirmationOfTheReader() {
    var mail = mails.confirmation(relay(), MailFrequency.WEEKLY, CONFIRM, "/stafet/2024/");

    assertEquals("Bekræft din tilmelding: Ord", mail.subject());
    assertEquals(
        """
        Nogen, forhåbentlig dig, har skrevet din mailadresse på
        https://medie.example/stafet/2024/ for at få nyhedsbrevet fra blogstafetten
        ”Ord” højst én gang om ugen.

        Bekræft tilmeldingen:
        https://medie.example/nyhedsbrev/bekraeft?t=t-_1

        Linket gælder i 7 dage og åbner en side med en knap. Du er først tilmeldt,
        når du har trykket på den.

        Hvis det ikke var dig, skal du ikke gøre noget. Så får du ikke nyhedsbrevet,
        og vi sletter din adresse inden for 7 dage.

        -- \n\
        Sendt af Medie, Medie. Skriv til os: Medie.
        I vores mails er der hverken billeder eller sporing.
        """,
        mail.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {ODD, "//evil.example/", "/anden/", "/stafet/ Køb nu", "/stafet/?x=<b>", ""})
  void linkOnlyToPagesOfTheRelay(String asked) {
    var mail = mails.confirmation(relay(), MailFrequency.EACH, CONFIRM, asked);

    var front = mails.confirmation(relay(), MailFrequency.EACH, CONFIRM, "/stafet/");
    assertEquals(front, mail);
  }

  @Test
  void nameThePageOfAnIssue() {
    var asked = "/stafet/nyhedsbrev/2026-W48/";

    var mail = mails.confirmation(relay(), MailFrequency.EACH, CONFIRM, asked);

    assertTrue(mail.text().contains(HOME + asked), mail.text());
  }

  @Test
  void showTheUnsubscribeLinkOfANewSubscription() {
    var mail = mails.welcome(relay(), MailFrequency.EACH, LEAVE, NewsletterUrls.PREFERENCES);

    assertEquals(
        List.of(HOME + "/stafet/", HOME + LEAVE, HOME + NewsletterUrls.PREFERENCES), links(mail));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EACH    | kommer, når der udgives et nyt indlæg. Der kommer højst én mail om dagen.",
        "WEEKLY  | kommer mandag kl. 8, hvis der er nyt.",
        "MONTHLY | kommer den 1. i måneden kl. 8, hvis der er nyt."
      })
  void sayWhenTheFirstMailComes(MailFrequency frequency, String when) {
    var welcome = mails.welcome(relay(), frequency, LEAVE, NewsletterUrls.PREFERENCES);
    var confirmed =
        new NewsletterPages(SamplePages.site("Medie")).confirmed(relay(), frequency, "t-_2");

    var sentence = "Den første mail " + when;
    assertTrue(welcome.text().replace('\n', ' ').contains(sentence), welcome::text);
    assertTrue(welcome.html().contains(sentence), welcome::html);
    assertTrue(PageReader.text(confirmed).contains(sentence), PageReader.text(confirmed));
  }

  @Test
  void printNoLinks() {
    assertEquals("a mail", mails.link(Language.DANISH, CONFIRM, Optional.empty()).toString());
  }

  private static Relay relay() {
    return NewsletterPageSamples.relay("Ord", Language.DANISH);
  }

  private static List<String> links(RenderedMail mail) {
    return LINK.matcher(mail.html()).results().map(match -> match.group(1)).toList();
  }

  private static List<RenderedMail> mails(String text, Language language) {
    var mails =
        new NewsletterMails(SamplePages.site(text.equals("Ord") ? "Medie" : text, language));
    var relay = NewsletterPageSamples.relay(text, language);
    return List.of(
        mails.confirmation(relay, MailFrequency.EACH, CONFIRM, "/stafet/"),
        mails.already(relay, MailFrequency.WEEKLY, NewsletterUrls.PREFERENCES),
        mails.welcome(relay, MailFrequency.MONTHLY, LEAVE, NewsletterUrls.PREFERENCES),
        mails.link(language, PageUrls.with(NewsletterUrls.PREFERENCES, "t-_3"), Optional.empty()));
  }
}
