package dk.blogstafet.page.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.UndoFormData;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsletterPagesTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern POINTER =
      Pattern.compile(" (?:for|aria-describedby|href)=\"#?([a-z.-]+)\"");
  private static final String TOKEN = NewsletterPageSamples.TOKEN;
  private static final Relay RELAY = NewsletterPageSamples.relay("Ord", Language.DANISH);

  private final NewsletterPages pages = new NewsletterPages(SamplePages.site("Medie"));

  @ParameterizedTest
  @EnumSource
  void haveNoAddressAndAreFoundByNoSearch(Language language) {
    for (var page : NewsletterPageSamples.pages("Ord", language).values()) {
      var html = PageReader.text(page);

      assertEquals("", page.key());
      assertTrue(html.contains("<meta name=\"robots\" content=\"noindex\">"));
      assertTrue(html.contains("<html lang=\"" + language.tag() + "\">"));
      assertEquals(2, html.split("<h1>", -1).length);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sendNoReferrerFromAddressesWithTokens(Language language) {
    NewsletterPageSamples.pages("Ord", language)
        .forEach((name, page) ->
            assertEquals(
                !NewsletterPageSamples.isOpen(name),
                PageReader.text(page).contains("<meta name=\"referrer\" content=\"no-referrer\">"),
                name));
  }

  @ParameterizedTest
  @EnumSource
  void workWithoutScriptsAndFetchNothing(Language language) {
    NewsletterPageSamples.pages("Ord", language)
        .forEach((name, page) -> {
          var html = PageReader.text(page);
          assertFalse(html.contains("<script"), name);
          assertFalse(html.matches("(?s).*src=\"(?!data:).*"), name);
        });
  }

  @ParameterizedTest
  @EnumSource
  void haveEachNameOnceAndPointAtNothingElse(Language language) {
    NewsletterPageSamples.pages("Ord", language)
        .forEach((name, page) -> {
          var ids = found(ID, page);
          var pointers = found(POINTER, page);
          assertEquals(ids.stream().distinct().toList(), ids, name);
          assertTrue(ids.containsAll(pointers), name + ": " + pointers + " of " + ids);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>\"&'",
        "</title><i a=\"'\">&amp;</i>",
        "\" onload=\"alert(1)\" x='",
        "javascript:alert(1)",
        "${x} $unsafe{x} @raw",
        "{0} '{1}' %s"
      })
  void keepTheirMarkupWhateverWasTyped(String hostile) {
    for (var language : Language.values()) {
      var harmless = NewsletterPageSamples.pages("Ord", language);

      var pages = NewsletterPageSamples.pages(hostile, language);

      pages.forEach((name, page) ->
          assertEquals(skeleton(Objects.requireNonNull(harmless.get(name))), skeleton(page)));
    }
  }

  @Test
  void confirmOnlyByAButton() {
    var html = PageReader.text(pages.confirm(RELAY, MailFrequency.WEEKLY, "a b&c"));

    assertTrue(html.contains("<form method=\"post\" action=\"/nyhedsbrev/bekraeft\">"), html);
    assertTrue(html.contains("<input type=\"hidden\" name=\"t\" value=\"a b&amp;c\">"), html);
    assertTrue(html.contains("<option value=\"weekly\" selected>"), html);
    assertEquals(2, html.split(" selected", -1).length);
    assertTrue(html.contains("<button type=\"submit\">Ja, tilmeld mig</button>"), html);
    assertTrue(html.contains("inden for 7 dage"), html);
    assertTrue(html.contains("siger du ja til mails fra Medie"), html);
  }

  @Test
  void showTheUnsubscribeLinkAfterConfirmation() {
    var html = PageReader.text(pages.confirmed(RELAY, MailFrequency.EACH, "a b&c"));

    assertTrue(
        html.contains("<a href=\"/nyhedsbrev/afmeld?t=a+b%26c\">Afmeld nyhedsbrevet</a>"), html);
    assertTrue(html.contains("<a href=\"/nyhedsbrev/valg\">"), html);
    assertTrue(html.contains("fra blogstafetten ”Ord” ved hvert indlæg."), html);
  }

  @ParameterizedTest
  @CsvSource({"EACH, 2", "WEEKLY, 1", "MONTHLY, 0"})
  void offerALowerFrequencyBeforeUnsubscribing(MailFrequency now, int offers) {
    var html = PageReader.text(pages.unsubscribe(RELAY, now, TOKEN));

    assertTrue(
        html.contains(
            "name=\"deed\" value=\"leave\">\n<button type=\"submit\">Afmeld mig</button>"),
        html);
    assertTrue(html.contains("name=\"deed\" value=\"all\">"), html);
    assertFalse(html.contains("value=\"" + now.label() + "\""), html);
    assertEquals(offers + 1, html.split("value=\"(each|weekly|monthly)\"", -1).length);
    assertEquals(offers > 0, html.contains("Vil du hellere have færre mails?"));
    assertEquals(offers + 3, html.split("name=\"t\" value=\"" + TOKEN + "\"", -1).length);
  }

  @Test
  void offerOneWayBack() {
    var html =
        PageReader.text(
            pages.unsubscribed(Optional.of(RELAY), Optional.of(new UndoFormData("t1", "s=&1"))));
    var forGood = PageReader.text(pages.unsubscribed(Optional.empty(), Optional.empty()));

    assertTrue(html.contains("action=\"/nyhedsbrev/afmeld/fortryd\">"), html);
    assertTrue(html.contains("name=\"t\" value=\"t1\">"), html);
    assertTrue(html.contains("name=\"sealed\" value=\"s=&amp;1\">"), html);
    assertFalse(forGood.contains("<form"), forGood);
    assertTrue(forGood.contains("<a href=\"/\">Alle blogstafetter</a>"), forGood);
  }

  @Test
  void explainAnExpiredLink() {
    var english = new NewsletterPages(SamplePages.site("Medie", Language.ENGLISH));
    var html = PageReader.text(english.linkExpired(Optional.empty()));

    assertTrue(html.contains("<h1>This link is no longer valid</h1>"), html);
    assertEquals(List.of("/", "/nyhedsbrev/valg"), ways(html));
  }

  private static List<String> ways(String html) {
    var main = html.substring(html.indexOf("<main"), html.indexOf("</main>"));
    return PageReader.links(main);
  }

  private static List<String> found(Pattern pattern, RenderedPage page) {
    return pattern.matcher(PageReader.text(page)).results().map(match -> match.group(1)).toList();
  }

  private static List<String> skeleton(RenderedPage page) {
    return PageReader.skeleton(PageReader.text(page));
  }
}
