package dk.blogstafet.page;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Turns a post's Markdown into HTML that may stand on a page: CommonMark with footnotes and with
/// the tables, struck words and bare addresses of GitHub Flavored Markdown. HTML in it is text like
/// any other, so there are no blocks of it.
public final class Markdown {
  /// Deeper nesting has no meaning that a reader could follow, and costs a stack frame each.
  private static final int NESTING = 32;

  /// In the order in which the parser asks what a line begins: dashes under words are a heading
  /// before they are a line, and stars with spaces a line before they are a list (CommonMark 0.31,
  /// 4.1 and 4.3). A set without an order would decide anew in each process.
  private static final List<Class<? extends Block>> BLOCKS =
      List.of(
          BlockQuote.class,
          Heading.class,
          FencedCodeBlock.class,
          ThematicBreak.class,
          ListBlock.class,
          IndentedCodeBlock.class);

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.builder().requireTwoTildes(true).build(),
          AutolinkExtension.create());

  private static final Parser PARSER = parser(IncludeSourceSpans.NONE);

  private Markdown() {}

  /// A parser that reads texts as pages have them.
  ///
  /// @param spans whether nodes are to know where in the text they stand
  public static Parser parser(IncludeSourceSpans spans) {
    return Parser.builder()
        .extensions(EXTENSIONS)
        .customBlockParserFactory(new FootnoteParser.FootnoteBlockFactory())
        .customInlineContentParserFactory(new HiddenCharacterReference.HiddenReferenceParser())
        .linkProcessor(new FootnoteParser.FootnoteLinkProcessor())
        .enabledBlockTypes(new LinkedHashSet<>(BLOCKS))
        .maxOpenBlockParsers(NESTING)
        .maxInlineNesting(NESTING)
        .includeSourceSpans(spans)
        .build();
  }

  /// The HTML of a text.
  ///
  /// @param address the page's own, with its host: links that name no host are completed with it
  static RenderedFragment html(String markdown, URI address) {
    var writer = new MarkdownHtmlWriter(address, markdown.length());
    new SimpleBlockRenderer(PARSER, markdown, writer).write();
    writer.writeNotes();
    return writer.html.fragment();
  }

  /// The same HTML, all of it by way of a tree.
  static RenderedFragment parsed(String markdown, URI address) {
    var writer = new MarkdownHtmlWriter(address, markdown.length());
    PARSER.parse(markdown).accept(writer);
    writer.writeNotes();
    return writer.html.fragment();
  }
}
