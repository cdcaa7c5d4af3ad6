package dk.blogstafet.page;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Turns a post's Markdown (CommonMark) into HTML: markup in it is escaped, unsafe links are
/// dropped.
final class Markdown {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private Markdown() {}

  static String html(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }
}
