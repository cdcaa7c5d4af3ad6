package dk.blogstafet.local.text;

import java.util.List;
import java.util.stream.Collectors;

/// A text in a file, and the number of its first line.
public record TextPassage(int line, String text) {
  /// Joins lines into one text. A line break inside a paragraph becomes a single space; nothing
  /// else changes.
  public static TextPassage of(List<FileLine> lines) {
    var text = lines.stream().map(FileLine::text).collect(Collectors.joining(" "));
    return new TextPassage(lines.getFirst().number(), text);
  }
}
