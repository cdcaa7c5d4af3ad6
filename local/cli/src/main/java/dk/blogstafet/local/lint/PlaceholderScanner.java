package dk.blogstafet.local.lint;

import dk.blogstafet.local.text.FileLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds placeholders that a template or an author left in a text.
final class PlaceholderScanner {
  /// The end and the start of a word. `\b` is not used: it looks back over all combining marks at
  /// each of them, which is quadratic.
  private static final String END = "(?![\\p{L}\\p{N}_])";

  private static final String BEGINNING = "(?<![\\p{L}\\p{N}_])";

  /// The placeholders that `new` writes, unless they are the text of a link; those that people
  /// write; and U+FFFD, which programs write for a letter that they could not read.
  private static final Pattern LEFT =
      Pattern.compile(
          "\\[(?:skriv|write)%2$s[^\\[\\]]*+\\](?!\\()|%1$s(?:(?-i:TO-?DO|XXX++)|lorem ipsum)%2$s|\\?\\?\\?+|\uFFFD++"
              .formatted(BEGINNING, END),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PlaceholderScanner() {}

  /// A placeholder and its line.
  record TextPlaceholder(int line, String text) {
    /// Returns whether this stands for a lost letter.
    boolean isLostLetter() {
      return text.startsWith("\uFFFD");
    }
  }

  /// Finds the placeholders in a file's lines. Skips comments among the fields, which are for the
  /// author.
  ///
  /// @param end the number of the line that closes the fields
  static List<TextPlaceholder> in(List<FileLine> lines, int end) {
    var found = new ArrayList<TextPlaceholder>();
    var left = LEFT.matcher("");
    for (var line : lines) {
      left.reset(line.number() > end || !line.text().startsWith("#") ? line.content() : "");
      while (left.find()) {
        found.add(new TextPlaceholder(line.number(), left.group()));
      }
    }
    return found;
  }
}
