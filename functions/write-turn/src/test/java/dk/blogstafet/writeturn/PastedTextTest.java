package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pastes clipboards in the form in which programs write them, and compares with the Markdown that
/// an author expects. What was left out follows a line of equals signs.
class PastedTextTest {
  private static final Path CLIPBOARDS =
      Path.of("src/test/resources/dk/blogstafet/writeturn/clipboards");
  private static final String END = "\n=====\n";

  private static final WriteTurnFixture FIXTURE = new WriteTurnFixture();
  private static final AuthorBrowser BROWSER = new AuthorBrowser(FIXTURE);
  private static HtmlPage page;

  @BeforeAll
  static void open() throws IOException {
    page = BROWSER.open(FIXTURE.baton.accepted(WriteTurnFixture.NAME));
  }

  @AfterAll
  static void close() {
    BROWSER.close();
  }

  @ParameterizedTest
  @MethodSource
  void becomesMarkdown(String clipboard) throws IOException {
    var expected = Files.readString(CLIPBOARDS.resolve(clipboard.replace(".html", ".md")));

    var pasted = pasted("", Files.readString(CLIPBOARDS.resolve(clipboard)));

    assertEquals(expected.stripTrailing(), (pasted + END + note()).stripTrailing());
  }

  static List<String> becomesMarkdown() throws IOException {
    try (var files = Files.list(CLIPBOARDS)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  @Test
  void knowsAllKindsOfPrograms() throws IOException {
    var clipboards = becomesMarkdown();

    assertTrue(clipboards.size() >= 30, clipboards::toString);
    Stream.of("word-", "word-mac-", "word-ipad-", "google-", "libreoffice-", "outlook-", "pages-")
        .forEach(it -> assertTrue(clipboards.stream().anyMatch(name -> name.startsWith(it)), it));
  }

  @Test
  void isSetApartFromTheTextAroundIt() {
    assertEquals("Før.\n\n## Ny\n\nLinje.", pasted("Før.", "<h1>Ny</h1><p>Linje.</p>"));
    assertEquals("Før **fed**", pasted("Før ", "<p><b>fed</b></p>"));
  }

  @Test
  void isLeftToTheBrowserWithoutFormats() {
    assertEquals("Før ", pasted("Før ", "<meta charset='utf-8'>bare *tekst*"));
    assertEquals(
        "",
        pasted(
            "",
            "<div style=\"font-family:Consolas;white-space:pre;\"><div><span"
                + " style=\"color:#800000;font-weight:bold\">## Kode</span></div></div>"));
  }

  @Test
  void leadsOnlyWhereReadersMayGoAlsoInsideOtherAddresses() {
    var google = "<p><b>Se</b> <a href='https://www.google.com/url?q=%s'>her</a></p>";
    var outlook =
        "<p><b>Se</b> <a href='https://eur01.safelinks.protection.outlook.com/?url=%s'>her</a></p>";
    for (var link : List.of(google, outlook)) {
      assertEquals("**Se** her", pasted("", link.replace("%s", "javascript:alert(1)")));
      assertEquals("**Se** her", pasted("", link.replace("%s", "file:///C:/a.txt")));
      assertEquals(
          "**Se** [her](https://bro.dk/)", pasted("", link.replace("%s", "https://bro.dk/")));
    }
  }

  private static String pasted(String before, String html) {
    var field = page.<HtmlTextArea>getHtmlElementById("text");
    field.setText(before);
    field.setSelectionStart(before.length());
    field.setSelectionEnd(before.length());
    AuthorBrowser.paste(page, html);
    return field.getText();
  }

  private static String note() {
    return page.querySelectorAll("#text ~ [role=status]").stream()
        .map(DomNode::getTextContent)
        .filter(it -> it.endsWith("kom ikke med."))
        .findFirst()
        .orElse("");
  }
}
