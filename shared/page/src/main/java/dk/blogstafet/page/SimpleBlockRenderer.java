package dk.blogstafet.page;

import org.commonmark.parser.Parser;

/// Renders the most common blocks in one pass, without a parse tree: unambiguous headings,
/// paragraphs, block quotes and lists. All other parts go to the parser one by one. The output is
/// the same as if the parser had rendered everything.
///
/// Parts are independent where an unindented line after an empty line starts with text: no list,
/// block quote or indented code continues there (CommonMark 0.31, 5). Fences and link definitions
/// reach further, so the parser renders the whole of a text that has any.
final class SimpleBlockRenderer {
  private final Parser parser;
  private final String text;
  private final HtmlMarkupWriter html;
  private final HeadingLevels levels;
  private final MarkdownHtmlWriter writer;
  private final SimpleInlineRenderer spans;
  private final LineScanner lines;

  SimpleBlockRenderer(Parser parser, String text, MarkdownHtmlWriter writer) {
    this.parser = parser;
    this.text = text;
    this.writer = writer;
    this.html = writer.html;
    this.levels = writer.levels;
    this.spans = new SimpleInlineRenderer(text, writer);
    this.lines = new LineScanner(text);
  }

  void write() {
    if (lines.affectsDistantText()) {
      parse(0, text.length());
      return;
    }
    for (var at = lines.skipBlank(0); at < text.length(); at = lines.skipBlank(at)) {
      at = block(at);
    }
  }

  /// Renders the block that starts at a position.
  ///
  /// @return the end of the block
  private int block(int at) {
    var start = html.length();
    var end = text.charAt(at) == '#' ? lines.end(at) : lines.endOfBlock(at);
    if (isWritten(at, end)) {
      return end;
    }
    html.cut(start);
    end = lines.endOfBlock(at);
    while (!lines.startsBlock(lines.skipBlank(end))) {
      end = lines.endOfBlock(lines.skipBlank(end));
    }
    parse(at, end);
    return end;
  }

  private void parse(int from, int to) {
    parser.parse(text.substring(from, to)).accept(writer);
  }

  private boolean isWritten(int from, int to) {
    return switch (text.charAt(from)) {
      case '#' -> heading(from, to);
      case '>' -> lines.allStartWith(from, to, "> ") && quotation(from + 2, to);
      default -> lines.allStartWith(from, to, "") ? paragraph(from, to) : list(from, to);
    };
  }

  private boolean heading(int from, int to) {
    var level = 1;
    while (level < 6 && from + level < to && text.charAt(from + level) == '#') {
      level++;
    }
    var words = from + level + 1;
    if (words >= to || text.charAt(words - 1) != ' ' || !spans.isPlain(words, to)) {
      return false;
    }
    var name = "h" + levels.rank(level);
    html.open(name).text(text, words, to).close(name).line();
    return true;
  }

  private boolean paragraph(int from, int to) {
    html.open("p");
    var isPlain = spans.write(from, to, 0);
    html.close("p").line();
    return isPlain;
  }

  private boolean quotation(int from, int to) {
    html.open("blockquote").open("p");
    var isPlain = spans.write(from, to, 2);
    html.close("p").line().close("blockquote").line();
    return isPlain;
  }

  /// Renders a list of one-line items. The list must have ended, because further items could make
  /// it a loose list.
  private boolean list(int from, int to) {
    var next = lines.skipBlank(to);
    if (next < text.length() && text.charAt(next) != '>' && !lines.startsBlock(next)) {
      return false;
    }
    var number = lines.number(from);
    if (number == 0 && "-*+".indexOf(text.charAt(from)) < 0) {
      return false;
    }
    if (number < 2) {
      html.open(number == 0 ? "ul" : "ol");
    } else {
      html.open("ol", "start", Integer.toString(number));
    }
    var isPlain = items(from, to);
    html.close(number == 0 ? "ul" : "ol").line();
    return isPlain;
  }

  private boolean items(int from, int to) {
    for (var at = from; at < to; ) {
      var end = lines.end(at);
      var words = lines.words(at, text.charAt(from));
      if (words < 0 || !lines.allStartWith(words, end, "")) {
        return false;
      }
      html.open("li");
      if (!spans.write(words, end, 0)) {
        return false;
      }
      html.close("li").line();
      at = end + 1;
    }
    return true;
  }
}
