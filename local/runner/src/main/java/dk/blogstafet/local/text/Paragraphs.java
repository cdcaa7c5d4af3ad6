package dk.blogstafet.local.text;

import dk.blogstafet.relay.TextPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lines as paragraphs: those that no empty line parts belong together.
public final class Paragraphs {
  private Paragraphs() {}

  /// The paragraphs of some lines; none of them is empty.
  public static List<List<Line>> of(List<Line> lines) {
    var paragraphs = new ArrayList<List<Line>>();
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

  /// Paragraphs as one text, each in one line, with an empty line between them.
  ///
  /// @param paragraphs at least one
  public static Passage joined(List<List<Line>> paragraphs) {
    var passages = paragraphs.stream().map(Passage::of).toList();
    var text = passages.stream().map(Passage::text).collect(Collectors.joining("\n\n"));
    return new Passage(passages.getFirst().line(), text);
  }

  /// Where in the file a place in the joined text is.
  ///
  /// @param paragraphs as [#joined] had them
  public static TextPosition place(List<List<Line>> paragraphs, TextPosition joined) {
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
