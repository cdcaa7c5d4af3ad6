package dk.blogstafet.local.text;

import java.util.List;
import java.util.stream.Collectors;

/// A text in a file, and the number of the line where it begins.
public record Passage(int line, String text) {
  /// Lines as one text. A line break inside a paragraph becomes a single space; nothing else
  /// changes.
  public static Passage of(List<Line> lines) {
    var text = lines.stream().map(Line::text).collect(Collectors.joining(" "));
    return new Passage(lines.getFirst().number(), text);
  }
}
