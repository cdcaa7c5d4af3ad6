package dk.blogstafet.page.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHtmlTest {
  private static final String HOME = "https://blogs.example.dk";
  private static final RelayId RELAY = new RelayId("vand");
  private static final String STEM = "/vand/billeder/00112233445566778899aabbccddeeff-1600x1067-";
  private static final String SIZES =
      "sizes=\"(min-width: 40rem) 38rem, calc(100vw - 2rem)\" width=\"1600\" height=\"1067\"";

  @Test
  void showsAPictureOfTheRelayAsAFigure() {
    assertEquals(
        "<figure><img src=\""
            + STEM
            + "800.jpg\" srcset=\""
            + srcset("")
            + "\" "
            + SIZES
            + " alt=\"En bæk\" decoding=\"async\" loading=\"lazy\">"
            + "<figcaption>Foto: Åse &lt;3</figcaption></figure>\n",
        page("![En bæk](" + STEM + "400.jpg \"Foto: Åse <3\")"));
  }

  @Test
  void showsAPictureBetweenWordsInTheirParagraph() {
    assertEquals(
        "<p>Før <img src=\""
            + STEM
            + "800.jpg\" srcset=\""
            + srcset("")
            + "\" "
            + SIZES
            + " alt=\"\" decoding=\"async\" loading=\"lazy\"> efter</p>\n",
        page("Før ![](" + HOME + STEM + "1600.jpg) efter"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/vand/billeder/"
            + "00112233445566778899aabbccddeeff-1600x1067-800.jpg",
        "https://blogs.example.dk/luft/billeder/"
            + "00112233445566778899aabbccddeeff-1600x1067-800.jpg",
        "https://blogs.example.dk/vand/billeder/foto.jpg"
      })
  void linksToPicturesFromElsewhere(String address) {
    assertEquals(
        "<p><a href=\"" + address + "\">En bæk</a></p>\n", page("![En bæk](" + address + ")"));
  }

  @Test
  void usesAbsoluteAddressesInFeeds() {
    var html =
        html(PictureHtml.ofFeeds(HOME, RELAY), "[![En bæk](" + STEM + "800.jpg)](https://a.dk/)");

    assertEquals(
        "<p><a href=\"https://a.dk/\"><img src=\""
            + HOME
            + STEM
            + "800.jpg\" srcset=\""
            + srcset(HOME)
            + "\" "
            + SIZES
            + " alt=\"En bæk\" decoding=\"async\" loading=\"lazy\"></a></p>\n",
        html);
  }

  @Test
  void creditsThePhotographerOfTheLeadPicture() {
    var name = PictureName.parse("00112233445566778899aabbccddeeff-1600x1067.jpg").orElseThrow();
    var picture = new LeadPicture(name, "En bæk", "Bækken i maj", "Åse Ø", "CC BY 4.0");
    var words = LocalizedMessages.in(Language.DANISH);
    var html = PictureHtml.ofPages(HOME, RELAY).lead(picture, words);

    assertEquals(
        "<figure><img src=\""
            + STEM
            + "800.jpg\" srcset=\""
            + srcset("")
            + "\" "
            + SIZES
            + " alt=\"En bæk\" decoding=\"async\">"
            + "<figcaption>Bækken i maj. Foto: Åse Ø. CC BY 4.0.</figcaption></figure>\n",
        new String(html.bytes(), StandardCharsets.UTF_8));
  }

  private static String srcset(String home) {
    var start = home + STEM;
    return start + "1600.jpg 1600w, " + start + "800.jpg 800w, " + start + "400.jpg 400w";
  }

  private static String page(String markdown) {
    return html(PictureHtml.ofPages(HOME, RELAY), markdown);
  }

  private static String html(PictureHtml pictures, String markdown) {
    var body = new PostBody.MarkdownText(markdown);
    var html = PostBodyRenderer.html(body, HOME + "/vand/indlaeg/baek/", pictures);
    return new String(html.bytes(), StandardCharsets.UTF_8);
  }
}
