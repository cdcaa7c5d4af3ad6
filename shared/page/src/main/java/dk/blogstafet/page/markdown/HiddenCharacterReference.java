package dk.blogstafet.page.markdown;

import dk.blogstafet.relay.validation.TextField;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/// A character reference in a text, such as `&#8203;` or `&rlm;`, that stands for a character not
/// allowed in texts. Pages omit it; the author gets an error.
public final class HiddenCharacterReference extends CustomNode {
  private final String source;

  private HiddenCharacterReference(String source) {
    this.source = source;
  }

  /// Returns the reference as written.
  public String source() {
    return source;
  }

  /// Finds the references before the parser resolves them.
  static final class HiddenReferenceParser
      implements InlineContentParserFactory, InlineContentParser {
    /// The syntax of character references (CommonMark 0.31, 2.5).
    private static final Pattern FORM =
        Pattern.compile("&(?:#[xX][0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});");

    private static final int LONGEST = 34;
    private static final Parser RESOLVER = Parser.builder().build();

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('&');
    }

    @Override
    public InlineContentParser create() {
      return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      var scanner = state.scanner();
      var start = scanner.position();
      for (var length = 0; length < LONGEST && scanner.hasNext(); length++) {
        var isEnd = scanner.peek() == ';';
        scanner.next();
        if (isEnd) {
          var source = scanner.getSource(start, scanner.position()).getContent();
          return isHidden(source)
              ? ParsedInline.of(new HiddenCharacterReference(source), scanner.position())
              : ParsedInline.none();
        }
      }
      return ParsedInline.none();
    }

    private static boolean isHidden(String source) {
      return FORM.matcher(source).matches()
          && Optional.of(RESOLVER.parse("x" + source + "x"))
              .map(document -> document.getFirstChild().getFirstChild())
              .filter(Text.class::isInstance)
              .map(text -> ((Text) text).getLiteral())
              .filter(HiddenCharacterReference::isRefused)
              .isPresent();
    }
  }

  /// Returns whether a text has forbidden characters, apart from white space. Zero and numbers that
  /// are not characters resolve to U+FFFD.
  static boolean isRefused(String text) {
    var line = text.replace('\n', ' ').replace('\t', ' ');
    return line.indexOf('\uFFFD') >= 0 || TextField.TEASER.errorOf(line, "").isPresent();
  }
}
