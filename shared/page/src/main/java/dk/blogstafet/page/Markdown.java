package dk.blogstafet.page;

import java.net.URI;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Turns a post's Markdown (CommonMark) into HTML that may stand on a page. HTML in it is text like
/// any other, so there are no blocks of it.
public final class Markdown {
  /// Deeper nesting has no meaning that a reader could follow, and costs a stack frame each.
  private static final int NESTING = 32;

  private static final Parser PARSER = parser(IncludeSourceSpans.NONE);

  private Markdown() {}

  /// A parser that reads texts as pages have them.
  ///
  /// @param spans whether nodes are to know where in the text they stand
  public static Parser parser(IncludeSourceSpans spans) {
    return Parser.builder()
        .enabledBlockTypes(
            Set.of(
                BlockQuote.class,
                FencedCodeBlock.class,
                Heading.class,
                IndentedCodeBlock.class,
                ListBlock.class,
                ThematicBreak.class))
        .maxOpenBlockParsers(NESTING)
        .maxInlineNesting(NESTING)
        .includeSourceSpans(spans)
        .build();
  }

  /// The HTML of a text.
  ///
  /// @param address the page's own, with its host: links that name no host are completed with it
  static Piece html(String markdown, URI address) {
    var writer = new MarkdownWriter(address, markdown.length());
    new PlainBlocks(PARSER, markdown, writer).write();
    return writer.markup().piece();
  }

  /// The same HTML, all of it by way of a tree.
  static Piece parsed(String markdown, URI address) {
    var writer = new MarkdownWriter(address, markdown.length());
    PARSER.parse(markdown).accept(writer);
    return writer.markup().piece();
  }
}
