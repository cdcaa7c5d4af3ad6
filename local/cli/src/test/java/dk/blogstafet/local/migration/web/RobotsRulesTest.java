package dk.blogstafet.local.migration.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {
  private static final String TEXT =
      """
      # Opdigtet
      User-agent: anden
      Disallow: /

      User-agent: *
      User-agent: tredje
      Disallow: /privat
      Allow: /privat/aaben
      Disallow: /*.pdf$
      Disallow: /lige
      Allow: /lige
      Disallow:
      Sitemap: https://skov.example/sitemap.xml

      User-agent: Blogstafet
      Disallow: /kun-ikke-os/
      """;

  @ParameterizedTest
  @CsvSource({
    "fjerde, /, true",
    "fjerde, /privat/x, false",
    "fjerde, /privat/aaben/x, true",
    "fjerde, /a/b.pdf, false",
    "fjerde, /a/b.pdf?x, true",
    "fjerde, /lige, true",
    "tredje, /privat, false",
    "anden, /rss.xml, false",
    "blogstafet, /privat, true",
    "blogstafet, /kun-ikke-os/x, false"
  })
  void followTheLongestRuleOfTheAgentsGroup(String agent, String path, boolean isAllowed) {
    assertEquals(isAllowed, RobotsRules.of(TEXT, agent).allow(path));
  }

  @ParameterizedTest
  @CsvSource({"''", "'User-agent: *'", "'<html>'"})
  void allowEverythingWithoutRules(String text) {
    assertEquals(true, RobotsRules.of(text, "blogstafet").allow("/x"));
  }
}
