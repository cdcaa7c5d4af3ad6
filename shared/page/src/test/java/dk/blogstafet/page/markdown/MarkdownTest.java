package dk.blogstafet.page.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final URI ADDRESS = URI.create("https://medie.example/stafet/indlaeg/et/");

  @Test
  void writesParagraphsAndEmphasis() {
    var html = html("Først *én* ting.\nSå **to**.\n\nOg `kode`.");

    assertEquals(
        "<p>Først <em>én</em> ting.\nSå <strong>to</strong>.</p>\n<p>Og <code>kode</code>.</p>\n",
        html);
  }

  @Test
  void writesQuotationsAndLines() {
    assertEquals(
        "<blockquote><p>Sagt<br>\nsådan</p>\n</blockquote>\n<hr>\n",
        html("> Sagt  \n> sådan\n\n---"));
  }

  @Test
  void writesTightListsWithoutParagraphs() {
    assertEquals("<ul><li>a</li>\n<li>b</li>\n</ul>\n", html("- a\n- b"));
  }

  @Test
  void writesLooseListsWithParagraphs() {
    assertEquals("<ul><li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n", html("- a\n\n- b"));
  }

  @Test
  void keepsWhereANumberedListStarts() {
    assertEquals("<ol start=\"3\"><li>a</li>\n</ol>\n", html("3. a"));
    assertEquals("<ol><li>a</li>\n</ol>\n", html("1. a"));
  }

  /// Depends on the order of the parser's rules, which an unordered set changed from process to
  /// process.
  @Test
  void readsDashesUnderWordsAsAHeadingAndStarsAsALine() {
    assertEquals("<h2>Ord</h2>\n", html("Ord\n---"));
    assertEquals("<hr>\n", html("* * *"));
    assertEquals("<hr>\n", html("- - -"));
  }

  @Test
  void escapesCode() {
    assertEquals("<pre><code>if (a &lt; b)\n</code></pre>\n", html("```java\nif (a < b)\n```"));
    assertEquals("<pre><code>a &amp; b\n</code></pre>\n", html("    a & b"));
  }

  @Test
  void escapesMarkup() {
    assertEquals("<p>&lt;b&gt;fed&lt;/b&gt; &amp; &quot;x&quot;</p>\n", html("<b>fed</b> & \"x\""));
    assertEquals("<p>&lt;div&gt;\n<em>x</em></p>\n", html("<div>\n*x*"));
  }

  @Test
  void beginsHeadingsAtTheSecondRankAndLeavesNoneOut() {
    var html = html("# A\n\n### B\n\n## C\n\n# D\n\n###### E");

    assertEquals("<h2>A</h2>\n<h3>B</h3>\n<h3>C</h3>\n<h2>D</h2>\n<h3>E</h3>\n", html);
  }

  @Test
  void leavesOutHeadingsWithoutWords() {
    assertEquals("<p>x</p>\n", html("#\n\nx"));
  }

  @Test
  void completesLinksWithThePagesAddress() {
    assertEquals("<p><a href=\"https://medie.example/b/\">x</a></p>\n", html("[x](/b/)"));
    assertEquals(
        "<p><a href=\"https://medie.example/stafet/indlaeg/et/b\">x</a></p>\n", html("[x](b)"));
  }

  @Test
  void showsTheAddressOfALinkWithoutWords() {
    assertEquals(
        "<p><a href=\"https://a.example/?b&amp;c\">https://a.example/?b&amp;c</a></p>\n",
        html("[](https://a.example/?b&c)"));
  }

  @Test
  void nestsNoLinks() {
    assertEquals(
        "<p><a href=\"https://a.example/\">kort</a></p>\n",
        html("[![kort](https://b.example/k.png)](https://a.example/)"));
  }

  @Test
  void linksToMailAddresses() {
    assertEquals("<p><a href=\"mailto:a@b.example\">a@b.example</a></p>\n", html("<a@b.example>"));
  }

  @Test
  void writesTables() {
    assertEquals(
        """
        <div class="wide" role="group" tabindex="0" aria-label="År Antal">\
        <table><thead><tr><th>År</th><th class="right">Antal</th></tr>
        </thead>
        <tbody><tr><td>2025</td><td class="right"><em>7</em></td></tr>
        </tbody>
        </table>
        </div>
        """,
        html("| År | Antal |\n|:--|--:|\n| 2025 | *7* |"));
  }

  @Test
  void writesStruckWords() {
    assertEquals(
        "<p>Det var <del>ti</del> elleve, ~ca.~</p>\n", html("Det var ~~ti~~ elleve, ~ca.~"));
  }

  @Test
  void showsHostsInTheirOwnLetters() {
    var link =
        "<p><a href=\"https://xn--rdgrd-vuad.example/x\">https://rødgrød.example/x</a></p>\n";

    assertEquals(link, html("https://xn--rdgrd-vuad.example/x"));
    assertEquals(link, html("<https://xn--rdgrd-vuad.example/x>"));
    assertEquals(link, html("[](https://xn--rdgrd-vuad.example/x)"));
    assertEquals(link, html("https://rødgrød.example/x"));
  }

  @Test
  void linksBareAddresses() {
    assertEquals(
        "<p>Se <a href=\"https://a.example/x_y\">https://a.example/x_y</a>, "
            + "<a href=\"http://www.b.example\">www.b.example</a> og "
            + "<a href=\"mailto:c@d.example\">c@d.example</a>.</p>\n",
        html("Se https://a.example/x_y, www.b.example og c@d.example."));
    assertEquals("<p><code>https://a.example/</code></p>\n", html("`https://a.example/`"));
    assertEquals("<p>ftp://a.example/x</p>\n", html("ftp://a.example/x"));
  }

  @Test
  void writesFootnotesBelowTheText() {
    var page = "<a href=\"" + ADDRESS;

    assertEquals(
        "<p>Et<sup>"
            + page
            + "#note-1\" id=\"ref-1\">1</a></sup> og to<sup>"
            + page
            + "#note-2\" id=\"ref-2\">2</a></sup> og et<sup>"
            + page
            + "#note-1\">1</a></sup>.</p>\n<p>Slut.</p>\n<hr>\n<ol>"
            + "<li id=\"note-1\"><p>Den <em>ene</em>.</p>\n<p>Og mere. "
            + page
            + "#ref-1\">↩ 1</a></p>\n</li>\n"
            + "<li id=\"note-2\"><p>Den anden. "
            + page
            + "#ref-2\">↩ 2</a></p>\n</li>\n</ol>\n",
        html(
            """
            Et[^b] og to[^2] og et[^b].

            [^2]: Den anden.
            [^b]: Den *ene*.

                Og mere.

            Slut.\
            """));
  }

  /// The rules for characters apply after references are resolved.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "&#11;",
        "&#0;",
        "&#1;",
        "&#x1b;",
        "&#127;",
        "&#x85;",
        "&#xAD0000;",
        "&#xD800;",
        "&#xFFFE;",
        "&#xFFFF;",
        "&#x1FFFE;",
        "&#xE000;",
        "&#8203;",
        "&#x200B;",
        "&ZeroWidthSpace;",
        "&NegativeThinSpace;",
        "&#x202E;",
        "&#x202A;",
        "&#x2066;",
        "&#x2069;",
        "&lrm;",
        "&rlm;",
        "&#x200F;",
        "&NoBreak;",
        "&#x2060;",
        "&it;",
        "&af;",
        "&ic;",
        "&#xFEFF;",
        "&#x2028;",
        "&#x2029;",
        "&#xE0041;",
        "&#13;",
        "&#xFFFD;",
        "&#9999999;"
      })
  void leavesOutReferencesToCharactersThatNoTextMayHave(String reference) {
    var word = "Or" + reference + "d";

    assertEquals("<p>Ord</p>\n", html(word));
    assertEquals("<h2>Ord</h2>\n", html("# " + word));
    assertEquals(
        "<p><em>Ord</em> <a href=\"https://a.example/\">Ord</a></p>\n",
        html("*" + word + "* [" + word + "](https://a.example/ \"" + word + "\")"));
    assertEquals(
        "<p><a href=\"https://a.example/\">Ord</a></p>\n",
        html("![" + word + "](https://a.example/)"));
    assertEquals("<p>Or&amp;" + reference.substring(1) + "d</p>\n", html("Or\\" + reference + "d"));
    assertEquals(
        "<p><code>&amp;" + reference.substring(1) + "</code></p>\n", html("`" + reference + "`"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#xE6;", "&aelig;", "&#230;"})
  void keepsOtherReferences(String reference) {
    assertEquals("<p>Bær</p>\n", html("B" + reference + "r"));
    assertEquals(
        "<p>a&amp;b\u00a0c\u00add&amp;foo;\ne</p>\n", html("a&amp;b&nbsp;c&shy;d&foo;&NewLine;e"));
  }

  @Test
  void losesNoNoteAndNoReference() {
    assertEquals("<hr>\n<ol><li id=\"note-1\"><p>Noten.</p>\n</li>\n</ol>\n", html("[^1]: Noten."));
    assertEquals("<p>Ord[^1].</p>\n", html("Ord[^1]."));
    var twice = html("Ord[^1].\n\n[^1]: Et.\n\n[^1]: To.");
    assertTrue(twice.contains("Et.") && twice.contains("To."), twice);
    var ring = html("Ord[^1].\n\n[^1]: Se[^2].\n\n[^2]: Se[^1].");
    assertTrue(ring.contains("id=\"note-2\""), ring);
    var late = html("Ord.\n\n[^1]: Se[^2].\n\n[^2]: Sidst.");
    assertTrue(late.contains("Se<sup>") && late.contains("Sidst."), late);
    var nested = html("[^1]: [^2]: [^3]: Inderst.");
    assertTrue(nested.contains("Inderst."), nested);
  }

  @Test
  void survivesNestingOfAnyDepth() {
    assertTrue(html(">".repeat(60_000)).length() < 300_000);
    assertTrue(html("- ".repeat(30_000)).length() < 300_000);
    assertFalse(html("*a ".repeat(20_000)).isEmpty());
    assertFalse(html("[".repeat(60_000)).isEmpty());
    assertFalse(html("![".repeat(20_000) + "](a)".repeat(5_000)).isEmpty());
    assertFalse(html("**a*b".repeat(12_000)).isEmpty());
    assertFalse(html("[x](<a" + " ".repeat(59_000) + "b>)").isEmpty());
    assertFalse(html("&#8203;".repeat(8_000)).length() > 100);
    assertFalse(html("[^1]".repeat(14_000) + "\n\n[^1]: x").isEmpty());
    assertFalse(html("[^1]: ".repeat(9_000)).isEmpty());
    assertFalse(html("|".repeat(29_000) + "\n" + "|-".repeat(14_000)).isEmpty());
    assertFalse(html("a@".repeat(29_000)).isEmpty());
    assertFalse(html("https://".repeat(7_000)).isEmpty());
    assertFalse(html("~~a ~~~".repeat(8_000)).isEmpty());
  }

  private static String html(String markdown) {
    return new String(
        Markdown.html(markdown, ADDRESS, Optional.empty()).bytes(), StandardCharsets.UTF_8);
  }
}
