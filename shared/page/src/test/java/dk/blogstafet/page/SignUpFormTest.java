package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.ConsentTextFactory;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpFormTest {
  private static final String FORM =
      "<form method=\"post\" action=\"/api/relays/stafet/sign-ups\">";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stafet/index.html",
        "stafet/kategori/ord/index.html",
        "stafet/2024/index.html",
        "stafet/kategori/ord/2024/index.html",
        "stafet/indlaeg/indlaeg-2/index.html"
      })
  void standsOnEveryPageOfAnOpenRelay(String key) {
    var html = PageReader.text(page(key, Language.DANISH, Relay.RelayState.OPEN));

    var address = "/" + key.replace("index.html", "");
    assertEquals(2, html.split(FORM, -1).length);
    assertTrue(html.contains("<h2>Få besked, når stafetten går videre</h2>"));
    assertTrue(html.contains("name=\"page\" value=\"" + address + "\">"), html);
  }

  @Test
  void appearsNowhereElse() {
    var closed = pages(Language.DANISH, Relay.RelayState.CLOSED);
    var ofTheSite =
        pages(Language.DANISH, Relay.RelayState.OPEN).stream()
            .filter(page -> !page.key().startsWith("stafet/"))
            .toList();

    for (var page : closed) {
      assertFalse(PageReader.text(page).contains("<form method=\"post\""), page.key());
    }
    for (var page : ofTheSite) {
      assertFalse(PageReader.text(page).contains("<form method=\"post\""), page.key());
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsTheConsentText(Language language) {
    var html = PageReader.text(page("stafet/index.html", language, Relay.RelayState.OPEN));

    var relay = SamplePages.relay("Ord", language, Relay.RelayState.OPEN);
    var text = ConsentTextFactory.of(SamplePages.site("Medie", language), relay);
    assertTrue(html.contains("<p>" + text.text() + "</p>"), html);
    assertTrue(html.contains("name=\"wording\" value=\"" + text.mark() + "\">"), html);
  }

  @Test
  void asksForAnAddressAndHowOftenAndChoosesNothingItself() {
    var html = PageReader.text(page("stafet/index.html", Language.DANISH, Relay.RelayState.OPEN));

    assertTrue(
        html.contains(
            "<label for=\"email\">Mailadresse</label>\n"
                + "<input id=\"email\" name=\"email\" type=\"email\" autocomplete=\"email\""
                + " maxlength=\"254\" required>"),
        html);
    assertTrue(
        html.contains(
            """
            <select id="frequency" name="frequency" required>
            <option value="">Vælg</option>
            <option value="each">Ved hvert indlæg</option>
            <option value="weekly">Højst én gang om ugen</option>
            <option value="monthly">Højst én gang om måneden</option>
            </select>
            """),
        html);
    assertFalse(html.contains("selected"));
    assertFalse(html.contains("aria-invalid"));
  }

  @Test
  void hidesTheHoneypot() {
    var html = PageReader.text(page("stafet/index.html", Language.DANISH, Relay.RelayState.OPEN));

    assertTrue(
        html.contains(
            "<p class=\"skip\" aria-hidden=\"true\"><label>Lad feltet stå tomt<input type=\"text\""
                + " name=\"lad-staa-tom\" tabindex=\"-1\" autocomplete=\"off\""
                + " data-1p-ignore=\"true\" data-bwignore=\"true\" data-lpignore=\"true\""
                + " data-form-type=\"other\"></label></p>"),
        html);
  }

  /// The words that browsers and password managers look for in the names and labels of fields.
  @ParameterizedTest
  @EnumSource
  void namesTheHoneypotSoThatNoBrowserFillsItIn(Language language) {
    var sought =
        Pattern.compile(
            "name|navn|mail|phone|tel|mobil|fax|addr|street|vej|city|by|zip|post|state|land|country"
                + "|company|firma|org|url|web|site|home|hjem|user|login|pass|kode|pin|otp|card|kort"
                + "|cvc|birth|date|dato|age|alder|sex|search|title|titel|comment");
    var html = PageReader.text(page("stafet/index.html", language, Relay.RelayState.OPEN));
    var trap = html.substring(html.indexOf("<p class=\"skip\""), html.indexOf("tabindex=\"-1\""));

    var said = trap.replaceAll("<p [^>]*>|<label>|<input type=\"text\" name=", "");
    assertFalse(sought.matcher(said.toLowerCase(Locale.ROOT)).find(), said);
  }

  private static RenderedPage page(String key, Language language, Relay.RelayState state) {
    return pages(language, state).stream()
        .filter(page -> page.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<RenderedPage> pages(Language language, Relay.RelayState state) {
    var relay = SamplePages.relay("Ord", language, state);
    return SamplePages.all(SamplePages.site("Medie", language), relay, SamplePages.posts("Ord"));
  }
}
