package dk.blogstafet.local.text;

import dk.blogstafet.relay.validation.TextPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Groups lines into paragraphs, which empty lines separate.
public final class TextParagraphs {
  private TextParagraphs() {}

  /// Returns the paragraphs of some lines; none of them is empty.
  public static List<List<FileLine>> of(List<FileLine> lines) {
    var paragraphs = new ArrayList<List<FileLine>>();
    var isInside = false;
    for (var line : lines) {
      if (!line.isBlank() && !isInside) {
        paragraphs.add(new ArrayList<>());
      }
      isInside = !line.isBlank();
      if (isInside) {
        paragraphs.getLast().add(line);
      }
    }
    return paragraphs;
  }

  /// Joins paragraphs into one text, each on one line, separated by empty lines.
  ///
  /// @param paragraphs at least one
  public static TextPassage joined(List<List<FileLine>> paragraphs) {
    var passages = paragraphs.stream().map(TextPassage::of).toList();
    var text = passages.stream().map(TextPassage::text).collect(Collectors.joining("\n\n"));
    return new TextPassage(passages.getFirst().line(), text);
  }

  /// Converts a place in the joined text to its place in the file.
  ///
  /// @param paragraphs the argument of [#joined]
  public static TextPosition position(List<List<FileLine>> paragraphs, TextPosition joined) {
    var lines = paragraphs.get(joined.line() / 2); // every other line is empty
    var column = joined.column();
    for (var line : lines) {
      var length = line.text().codePointCount(0, line.text().length());
      if (column <= length + 1) {
        return new TextPosition(line.number(), line.indent() + column);
      }
      column -= length + 1;
    }
    return new TextPosition(lines.getLast().number(), column);
  }
}
