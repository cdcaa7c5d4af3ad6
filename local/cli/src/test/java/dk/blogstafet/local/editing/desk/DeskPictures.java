package dk.blogstafet.local.editing.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures and authors in the desk's form: chosen as files, shown before and after publication.
final class DeskPictures {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WRITE = "stafet/skygge-i-byen/skriv";
  private static final String POST = "stafet/skygge-i-byen/indlaeg/boegen";

  /// An orientation of 6: the camera was held upright, so the rows are columns (Exif 2.32, 4.6.4).
  private static final byte[] TURNED =
      HexFormat.of()
          .parseHex(
              "ffe10022457869660000" + "4d4d002a00000008" + "000101120003000000010006000000000000");

  private DeskPictures() {}

  /// Publishes a post with pictures, and corrects it.
  static void publishAndCorrect(DeskBrowser browser, Path folder) throws Exception {
    var photo = Files.write(folder.resolve("IMG_0001.jpg"), photo());
    var notAPicture = Files.writeString(folder.resolve("skrift.png"), "Ikke et billede.");
    DeskJourneyTest.go(browser, WRITE, "teaser");
    DeskJourneyTest.fill(browser, "title", "Bøgen");
    DeskJourneyTest.fill(browser, "teaser", "Kort.");
    DeskJourneyTest.fill(browser, "text", "Først.");
    describeTheAuthor(browser);
    refuse(browser, notAPicture);
    chooseAPictureAbove(browser, photo);
    putAPictureIn(browser, photo);
    DeskJourneyTest.submit(browser);
    browser.await("location.hash.endsWith('/indlaeg/boegen')");
    check(read(browser));
    removeThePicture(browser);
  }

  private static void describeTheAuthor(DeskBrowser browser) throws Exception {
    open(browser, "biography");
    DeskJourneyTest.fill(browser, "author", "Ida Elm");
    DeskJourneyTest.fill(browser, "side", "researcher");
    DeskJourneyTest.fill(browser, "biography", "Måler skygge.");
    DeskJourneyTest.fill(browser, "website", "https://ida.example/");
    DeskJourneyTest.fill(browser, "orcid", "0000-0002-1825-0097");
    browser.await(field("author-1") + ".closest('details').checkVisibility()");
    assertEquals("false", browser.value("String(" + field("author-2") + ".checkVisibility())"));
    open(browser, "author-1");
    DeskJourneyTest.fill(browser, "author-1", "Bo Birk");
  }

  private static void refuse(DeskBrowser browser, Path file) throws Exception {
    open(browser, "pictureCaption");
    browser.choose("main .box [type=file]", file);
    browser.await("document.querySelector('main .box .drop > .error').innerText.includes('JPEG')");
  }

  private static void chooseAPictureAbove(DeskBrowser browser, Path photo) throws Exception {
    browser.choose("main .box [type=file]", photo);
    browser.await("document.querySelector('main .box .thumbnail')?.naturalHeight > 0");
    assertEquals("400x600", size(browser, "main .box .thumbnail"));
    DeskJourneyTest.fill(browser, "pictureAlt", "Billede af en bøg");
    browser.await("document.querySelector('main .flaws li button')");
    DeskJourneyTest.fill(browser, "pictureAlt", "En bøg i regn");
    DeskJourneyTest.fill(browser, "picturePhotographer", "Ida Elm");
    browser.await("document.querySelector('.paper')?.srcdoc.includes('alt=\"En bøg i regn\"')");
  }

  private static String size(DeskBrowser browser, String image) throws Exception {
    return browser.value(
        "(it => it.naturalWidth + 'x' + it.naturalHeight)(document.querySelector('"
            + image
            + "'))");
  }

  private static void putAPictureIn(DeskBrowser browser, Path photo) throws Exception {
    var box = "main .field > .box ";
    browser.value("document.querySelector('main .field > .box').open = true");
    browser.choose(box + "[type=file]", photo);
    browser.await("document.querySelector('" + box + ".thumbnail')?.naturalHeight > 0");
    set(browser, box + "[name=pictureAlt]", "DSC_0042");
    press(browser, box + "> button");
    browser.await("document.querySelector('" + box + ".error:not(:empty)')");
    set(browser, box + "[name=pictureAlt]", "Bøgens [grå] bark");
    set(browser, box + "[name=pictureCaption]", "Barken \"ånder\"");
    press(browser, box + "> button");
    browser.await(
        "document.querySelector('main [name=text]').value.includes('![Bøgens \\\\[grå\\\\]"
            + " bark](/skygge-i-byen/billeder/')");
  }

  private static void check(JsonNode post) {
    var author = post.path("authors").path(0);
    assertEquals("researcher", author.path("side").asText());
    assertEquals("Måler skygge.", author.path("biography").asText());
    assertEquals("https://ida.example/", author.path("website").asText());
    assertEquals("0000-0002-1825-0097", author.path("orcid").asText());
    assertEquals("Bo Birk", post.path("authors").path(1).path("name").asText());
    assertEquals("En bøg i regn", post.path("picture").path("alt").asText());
    assertEquals("Ida Elm", post.path("picture").path("photographer").asText());
    assertEquals(2_400, post.path("picture").path("height").asInt());
    assertTrue(post.path("text").asText().endsWith(" \"Barken \\\"ånder\\\".\")"), post::toString);
  }

  /// The correction's form shows what is published.
  private static void removeThePicture(DeskBrowser browser) throws Exception {
    DeskJourneyTest.go(browser, POST + "/ret", "sentence");
    browser.await("document.querySelector('main .box .thumbnail')?.naturalHeight > 0");
    assertEquals("En bøg i regn", browser.value(field("pictureAlt") + ".value"));
    assertEquals("Måler skygge.", browser.value(field("biography") + ".value"));
    press(browser, "main .box > .field > button");
    DeskJourneyTest.fill(browser, "sentence", "Billedet viste en eg.");
    DeskJourneyTest.submit(browser);
    browser.await("location.hash.endsWith('/indlaeg/boegen')");
    assertTrue(read(browser).path("picture").isMissingNode());
  }

  private static void open(DeskBrowser browser, String field) throws Exception {
    browser.value(field(field) + ".closest('details').open = true");
  }

  private static String field(String name) {
    return "document.querySelector('main [name=" + name + "]')";
  }

  private static void set(DeskBrowser browser, String selector, String value) throws Exception {
    browser.value("document.querySelector('" + selector + "').value = '" + value + "'");
  }

  private static void press(DeskBrowser browser, String selector) throws Exception {
    browser.value("document.querySelector('" + selector + "').click()");
  }

  private static JsonNode read(DeskBrowser browser) throws Exception {
    return JSON.readTree(
        browser.value(
            "fetch('/api/relays/skygge-i-byen/posts/boegen', { cache: 'no-store' })"
                + ".then(it => it.text())"));
  }

  /// A photo that is too large to be sent as it is, of a camera that was held upright.
  private static byte[] photo() throws IOException {
    var image = new BufferedImage(2_400, 1_600, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (var x = 0; x < image.getWidth(); x++) {
      for (var y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, random.nextInt(0x40) * 0x10101);
      }
    }
    var plain = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", plain);
    var turned = new ByteArrayOutputStream();
    turned.write(plain.toByteArray(), 0, 2);
    turned.write(TURNED);
    turned.write(plain.toByteArray(), 2, plain.size() - 2);
    return turned.toByteArray();
  }
}
