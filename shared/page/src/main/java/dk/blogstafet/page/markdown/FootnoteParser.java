package dk.blogstafet.page.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Parses footnotes as GitHub does: `[^1]` in the text, and `[^1]: The note.` on a line of its own.
/// Lines indented by four spaces continue the note.
final class FootnoteParser {
  private static final String LABEL = "[^\\s\\[\\]]{1,100}";
  private static final Pattern DEFINITION = Pattern.compile("\\[\\^(" + LABEL + ")\\]:\\s*");
  private static final Pattern REFERENCE = Pattern.compile("\\^(" + LABEL + ")");
  private static final int INDENT = 4;

  private FootnoteParser() {}

  /// A footnote. It is shown below the text, wherever it is defined.
  static final class FootnoteDefinition extends CustomBlock {}

  /// A reference to a footnote in the text.
  static final class FootnoteReference extends CustomNode {
    final FootnoteDefinition note;

    private FootnoteReference(FootnoteDefinition note) {
      this.note = note;
    }
  }

  /// Recognises footnote definitions.
  static final class FootnoteBlockFactory implements BlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      var line = state.getLine().getContent();
      var start = state.getNextNonSpaceIndex();
      var form = DEFINITION.matcher(line).region(start, line.length());
      return state.getIndent() < INDENT && form.lookingAt()
          ? BlockStart.of(new FootnoteBlockParser(form.group(1))).atIndex(form.end())
          : BlockStart.none();
    }
  }

  /// Recognises footnote references.
  static final class FootnoteLinkProcessor implements LinkProcessor {
    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
      var form = REFERENCE.matcher(link.text(scanner));
      var isPlain = link.marker() == null && link.destination() == null && link.label() == null;
      var note =
          isPlain && form.matches()
              ? context.getDefinition(FootnoteDefinition.class, form.group(1))
              : null;
      return note == null
          ? LinkResult.none()
          : LinkResult.replaceWith(new FootnoteReference(note), link.afterTextBracket());
    }
  }

  private static final class FootnoteBlockParser extends AbstractBlockParser {
    private final FootnoteDefinition note = new FootnoteDefinition();
    private final String label;

    FootnoteBlockParser(String label) {
      this.label = label;
    }

    /// Returns the definitions. If two have the same label, the first one applies.
    @Override
    public List<DefinitionMap<?>> getDefinitions() {
      var map = new DefinitionMap<>(FootnoteDefinition.class);
      map.putIfAbsent(label, note);
      return List.of(map);
    }

    @Override
    public Block getBlock() {
      return note;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(Block child) {
      return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getIndex());
      }
      return state.getIndent() >= INDENT
          ? BlockContinue.atColumn(state.getColumn() + INDENT)
          : BlockContinue.none();
    }
  }
}
