package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The simple renderer gives the same output as the parser's tree, for any text.
class SimpleBlockRendererTest {
  private static final URI ADDRESS = URI.create("https://medie.example/stafet/indlaeg/et/");
  private static final int TEXTS = 60_000;

  private static final List<String> LINES =
      List.of(
          "## Det begyndte i byen",
          "# Æ",
          "#ikke en overskrift",
          "###### Ord til sidst #",
          "####### Syv",
          "Vi spurgte **hundrede borgere** om det.",
          "Et *ord* og \"et citat\", A & B, 5 > 4.",
          "Læs [rapporten](https://example.org/rapport?a=1#b) og [mere](../andet/).",
          "[kun](javascript:alert(1)) [x](mailto:a@b.dk) [y]( z ) [](https://a.dk)",
          "> Sagt af *en*",
          ">uden mellemrum",
          "> - i citat",
          "- punkt",
          "-  to mellemrum",
          "* stjerne med [link](https://a.example/b_c)",
          "+ plus",
          "1. et",
          "7. syv",
          "01. nul",
          "1) parentes",
          "  videre",
          "    kode",
          "\tfane",
          "---",
          "===",
          "***",
          "2026 var året",
          "2026. var året",
          "**Fed** fra start",
          "*a* *b***c**",
          "![billede](https://a.example/b.png)",
          "![x] og !",
          "en_to_tre _fire_",
          "`kode` og \\* og &amp; og &",
          "<https://a.example/> <b>x</b>",
          "```",
          "[ref]: https://a.example/",
          "[ref] og ]",
          "slut  ",
          "slut\\",
          "\u00a0hårdt\u00a0",
          "»Citat« – sagt … 😀",
          "*»a«*",
          "| a | b |",
          "|---|--:|",
          "a | b",
          ":--|:-:",
          "Ord ~~slettet~~ og ~ca.~ 5",
          "Se https://a.example/x_y og www.b.example eller c@d.example.",
          "WWW.STORT.EXAMPLE: http://",
          "Tid: kl. 10:30//ca. www",
          "Ord[^1] og [^note].",
          "[^1]: Noten",
          "   ");

  private static final String CHARACTERS =
      "aæ9w \n\n**_[]()!`<>&\"'#-+.:=~\\/|@^ \u00a0\u2003é“\t\r\u0000";

  @Test
  void writesLinesInAnyOrderAsTheParserDoes() {
    var random = new Random(1);
    for (var i = 0; i < TEXTS; i++) {
      checkSame(text(random));
    }
  }

  @Test
  void writesLinesWithAnyCharacterChangedAsTheParserDoes() {
    var random = new Random(2);
    for (var i = 0; i < TEXTS; i++) {
      var text = new StringBuilder(text(random));
      for (var change = 0; change < 3; change++) {
        var at = random.nextInt(text.length() + 1);
        text.insert(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      checkSame(text.toString());
    }
  }

  @Test
  void writesAnyCharactersAsTheParserDoes() {
    var random = new Random(3);
    for (var i = 0; i < TEXTS; i++) {
      var text = new StringBuilder();
      for (var length = random.nextInt(24); length > 0; length--) {
        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      checkSame(text.toString());
    }
  }

  @Test
  void keepsTheRanksOfHeadingsAcrossPartsThatNeedTheParser() {
    var html = html("# A\n\n- a\n\n  b\n\n### B\n\n## *C*\n\n### D");

    assertTrue(html.contains("<h3>B</h3>"), html);
    assertTrue(html.contains("<h3><em>C</em></h3>"), html);
    assertTrue(html.endsWith("<h4>D</h4>\n"), html);
  }

  private static String text(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(7))
        .mapToObj(_ -> LINES.get(random.nextInt(LINES.size())))
        .map(line -> random.nextInt(3) == 0 ? line : line + "\n")
        .collect(Collectors.joining("\n"));
  }

  private static void checkSame(String text) {
    assertEquals(string(Markdown.parsed(text, ADDRESS)), html(text), () -> text);
  }

  private static String html(String text) {
    return string(Markdown.html(text, ADDRESS));
  }

  private static String string(RenderedFragment fragment) {
    return new String(fragment.bytes(), StandardCharsets.UTF_8);
  }
}
