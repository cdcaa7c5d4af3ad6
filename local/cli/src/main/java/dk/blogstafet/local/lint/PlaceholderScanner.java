package dk.blogstafet.local.lint;

import dk.blogstafet.local.text.FileLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what a template or a hasty hand left to be replaced.
final class PlaceholderScanner {
  /// Where a word ends, and where one begins. Java's own word boundary looks back over all marks of
  /// a letter, at each of them.
  private static final String END = "(?![\\p{L}\\p{N}_])";

  private static final String BEGINNING = "(?<![\\p{L}\\p{N}_])";

  /// What `new` writes, unless it is the text of a link; what people write in such places; and
  /// U+FFFD, which programs write in the place of a letter that they could not read.
  private static final Pattern LEFT =
      Pattern.compile(
          "\\[(?:skriv|write)%2$s[^\\[\\]]*+\\](?!\\()|%1$s(?:(?-i:TO-?DO|XXX++)|lorem ipsum)%2$s|\\?\\?\\?+|\uFFFD++"
              .formatted(BEGINNING, END),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PlaceholderScanner() {}

  /// A placeholder and its line.
  record TextPlaceholder(int line, String text) {
    /// Whether letters were lost here.
    boolean isLostLetter() {
      return text.startsWith("\uFFFD");
    }
  }

  /// Those in a file's lines; comments among the fields are for the author and may stay.
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
