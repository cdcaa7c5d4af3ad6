package dk.blogstafet.page.markdown;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

/// Converts a post's Markdown to safe HTML: CommonMark with footnotes, and with the tables,
/// strikethrough and autolinks of GitHub Flavored Markdown. HTML in the text is escaped, so HTML
/// blocks are disabled.
public final class Markdown {
  /// The maximum nesting. Deeper nesting has no meaning for readers, and each level costs a stack
  /// frame.
  private static final int NESTING = 32;

  /// Ordered as the parser tries them: dashes under text are a heading before they are a thematic
  /// break, and stars with spaces are a thematic break before they are a list (CommonMark 0.31, 4.1
  /// and 4.3). An unordered set would give a different order in each process.
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

  /// Creates a parser with the same syntax as pages.
  ///
  /// @param spans whether nodes record their positions in the source
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

  /// Returns the HTML of a text.
  ///
  /// @param address the page's absolute URL, the base of relative links
  /// @param pictures writes the relay's own pictures; without it, all pictures become links
  static RenderedFragment html(String markdown, URI address, Optional<PictureHtml> pictures) {
    var writer = new MarkdownHtmlWriter(address, pictures, markdown.length());
    PARSER.parse(markdown).accept(writer);
    writer.writeNotes();
    return writer.html.fragment();
  }
}
