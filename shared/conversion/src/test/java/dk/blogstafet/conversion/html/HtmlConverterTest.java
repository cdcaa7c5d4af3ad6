package dk.blogstafet.conversion.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.conversion.ForeignText;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlConverterTest {
  private static final String PAGE = "https://gammel.example/2019/broen/";

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          <p>Broen <strong>er </strong>åben.</p> ¦ Broen **er** åben.
          <p>En <em>lille</em> <b><i>bro</i></b></p> ¦ En *lille* ***bro***
          <p>Linje et<br>linje to</p> ¦ Linje et\\|linje to
          Et<br><br>to ¦ Et||to
          <h1>Overskrift</h1><h3>Under</h3> ¦ ## Overskrift||### Under
          <ul><li>Et</li><li>To<ul><li>Tre</li></ul></li></ul> ¦ - Et|- To|  - Tre
          <ol start="4"><li>Et<li>To</ol> ¦ 4. Et|5. To
          <ul><li><p>Et</p><p>Mere</p></li><li>To</li></ul> ¦ - Et||  Mere||- To
          <blockquote><p>Et</p><p>To</p></blockquote> ¦ > Et|>|> To
          <pre><code class="language-java">int a;\\nint b;</code></pre> ¦ ```java|int a;|int b;|```
          <p>Kør <code>a`b</code></p> ¦ Kør ``a`b``
          <p>Se <a href="/om">om os</a></p> ¦ Se [om os](https://gammel.example/om)
          <a href="https://a.example/x_(y)">A</a> ¦ [A](https://a.example/x_%28y%29)
          <a href="mailto:a@example.dk">skriv</a> ¦ [skriv](mailto:a@example.dk)
          <p>1. maj * [x] _y_ a_b &lt;b&gt; &amp;amp;</p> ¦ 1\\. maj \\* \\[x\\] \\_y\\_ a_b \\<b> \\&amp;
          <p># Ikke en overskrift</p> ¦ \\# Ikke en overskrift
          <p>H<sub>2</sub>O og m<sup>2</sup></p> ¦ H₂O og m²
          <p>&nbsp;</p><p>Et</p> ¦ Et
          <table><tr><th>År</th><th>Træer</th></tr><tr><td>2019</td><td>4|2</td></tr></table> ¦ PIPE
          <dl><dt>Ask</dt><dd>Et træ</dd></dl> ¦ **Ask**||Et træ
          <div><p>Et</p>To<div>Tre</div></div> ¦ Et||To||Tre
          <hr> ¦ ---
          """)
  void convertsHtml(String html, String markdown) {
    var expected =
        markdown.equals("PIPE")
            ? "| År | Træer |\n| --- | --- |\n| 2019 | 4\\|2 |"
            : markdown.replace('|', '\n');

    var text = convert(html.replace("\\n", "\n"));

    assertEquals(expected.replace("\\\\", "\\"), text.markdown());
    assertEquals(List.of(), text.losses());
  }

  @Test
  void makesALinkOfAPictureAndNamesIt() {
    var text =
        convert(
            "<p>Før</p><figure><img src=\"/b/bro.jpg\" alt=\"Broen [2019]\">"
                + "<figcaption>Åbningen</figcaption></figure><p><img src=\"x.png\"></p>");

    assertEquals(
        "Før\n\n[Billede: Broen \\[2019\\]](https://gammel.example/b/bro.jpg)\n\n*Åbningen*\n\n"
            + "[Billede](https://gammel.example/2019/broen/x.png)",
        text.markdown());
    assertEquals(
        List.of(
            new ImportLoss(LossKind.PICTURE, "https://gammel.example/b/bro.jpg (Broen [2019])", 3),
            new ImportLoss(LossKind.PICTURE, "https://gammel.example/2019/broen/x.png", 7),
            new ImportLoss(LossKind.ALT_TEXT, "https://gammel.example/2019/broen/x.png", 7)),
        text.losses());
  }

  @Test
  void keepsTheLinkAroundAPicture() {
    var text =
        convert("<a href=\"https://a.example/stor.jpg\"><img src=\"l.jpg\" alt=\"Bro\"></a>");

    assertEquals("[Billede: Bro](https://a.example/stor.jpg)", text.markdown());
  }

  @Test
  void namesEverythingThatAPostCannotHave() {
    var text =
        convert(
            "<p>Et</p><iframe src=\"https://www.video.example/embed/1\"></iframe>"
                + "<script src=\"https://spor.example/a.js\"></script><style>p{}</style>"
                + "<form>Tilmeld<input></form><svg><text>x</text></svg>"
                + "<!-- wp:latest-posts {\"n\":5} /--><a href=\"#fn\">note</a> <u>streg</u>"
                + "<div class=\"wp-block-gallery\"><img src=\"a.jpg\" alt=\"A\">"
                + "<img src=\"b.jpg\" alt=\"B\"></div>");

    assertEquals(
        List.of(
            LossKind.EMBED,
            LossKind.SCRIPT,
            LossKind.SCRIPT,
            LossKind.FORM,
            LossKind.PICTURE,
            LossKind.BLOCK,
            LossKind.LINK,
            LossKind.GALLERY,
            LossKind.PICTURE,
            LossKind.PICTURE,
            LossKind.FORMATTING),
        text.losses().stream().map(ImportLoss::kind).toList());
    assertTrue(
        text.markdown().contains("[Indlejret: video.example](https://www.video.example/embed/1)"),
        text::markdown);
  }

  @Test
  void simplifiesMergedCellsAndSaysSo() {
    var text =
        convert("<table><tr><td colspan=\"2\">A</td></tr><tr><td>B</td><td>C</td></tr></table>");

    assertEquals("| A |  |\n| --- | --- |\n| B | C |", text.markdown());
    assertEquals(List.of(LossKind.TABLE), text.losses().stream().map(ImportLoss::kind).toList());
  }

  @Test
  void readsTheDeepestNestingWithoutLosingItsText() {
    var text = convert("<div>".repeat(5_000) + "Dybt nede" + "</div>".repeat(5_000));

    assertEquals("Dybt nede", text.markdown());
  }

  @Test
  void dropsScriptsInAddresses() {
    var text = convert("<a href=\"javascript:alert(1)\">klik</a>");

    assertEquals("klik", text.markdown());
    assertEquals(List.of(LossKind.LINK), text.losses().stream().map(ImportLoss::kind).toList());
  }

  @Test
  void namesShortcodesOfAnyKind() {
    var text = convert("<p>Et<x-shortcode kind=\"andet\" text=\"[a]\"></x-shortcode></p>");

    assertEquals("Et", text.markdown());
    assertEquals(List.of(new ImportLoss(LossKind.SHORTCODE, "[a]", 1)), text.losses());
  }

  @Test
  void takesOnlyNumbersAsReferencesToNotes() {
    var text =
        convert(
            "<p>Et<x-note number=\"-1\"></x-note>, to"
                + "<x-note number=\"1](https://a.example)\"> og [tre]</x-note></p>");

    assertEquals("Et[^-1], to og \\[tre\\]", text.markdown());
  }

  @Test
  void limitsTheRowsAndColumnsOfATable() {
    var text =
        convert(
            "<table><tr>"
                + "<td>a</td>".repeat(20_000)
                + "</tr>"
                + "<tr><td>b</td></tr>".repeat(20_000)
                + "</table>");

    var lines = text.markdown().lines().toList();
    assertEquals(2_001, lines.size());
    assertEquals("|" + " a |".repeat(100), lines.getFirst());
    assertEquals(List.of(LossKind.TABLE), text.losses().stream().map(ImportLoss::kind).toList());
  }

  private static ForeignText convert(String html) {
    return HtmlConverter.convert(html, PAGE, LocalizedMessages.in(Language.DANISH));
  }
}
