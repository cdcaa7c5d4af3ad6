package dk.blogstafet.local.migration.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordPressHtmlTest {
  @Test
  void keepsPreformattedText() {
    assertEquals(
        "<p>Et</p>\n<PRE>a\n\n[gallery x=\"y\"]</PRE><p>to</p>\n",
        WordPressHtml.of("Et\n\n<PRE>a\n\n[gallery x=\"y\"]</PRE>to"));
  }

  @Test
  void readsManyUnclosedPreformattedTexts() {
    var text = "<pre ".repeat(300_000);

    assertEquals(text + "\n", WordPressHtml.of(text));
  }

  @Test
  void readsManyCommentsBeforeAText() {
    var comments = "<!--a-->".repeat(100_000);

    assertEquals("<p>" + comments + "Et</p>\n", WordPressHtml.of(comments + "Et"));
    assertEquals(comments + "<div>\n", WordPressHtml.of(comments + "<div>"));
  }
}
