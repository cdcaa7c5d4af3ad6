package dk.blogstafet.relay.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the words of a text: letters and digits, without a genitive after an apostrophe (`DR's`).
final class WordScanner {
  private static final Pattern WORD =
      Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\u00AD]*+)(?:['’]\\p{L}{1,2}(?!\\p{L}))?");

  private WordScanner() {}

  /// Returns the words of a text in their order.
  static List<ScannedWord> scan(String text) {
    var words = new ArrayList<ScannedWord>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      var term = TermFolding.fold(matcher.group(1));
      if (!term.isEmpty()) {
        words.add(new ScannedWord(term, matcher.start(), matcher.end(1)));
      }
    }
    return words;
  }

  /// A word of a text.
  ///
  /// @param term the folded word
  /// @param start where it starts in the text
  /// @param end where it ends, exclusive
  record ScannedWord(String term, int start, int end) {}
}
