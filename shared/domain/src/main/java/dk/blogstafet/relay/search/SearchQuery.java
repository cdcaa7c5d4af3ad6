package dk.blogstafet.relay.search;

import dk.blogstafet.relay.search.WordScanner.ScannedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a reader searches for: words that a post must have in some form, and phrases in quotation
/// marks that it must have literally, except for upper case and accents.
///
/// @param text the query as it is shown to the reader
public record SearchQuery(String text, List<SearchWord> words, List<List<String>> phrases) {
  /// The maximum number of characters that are read.
  public static final int LONGEST = 100;

  /// The maximum number of words that are read.
  public static final int MOST_WORDS = 8;

  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\s]+");
  private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]*+)[\"“”„«»]");
  private static final String GAP = " ";

  public SearchQuery {
    words = List.copyOf(words);
    phrases = List.copyOf(phrases);
  }

  /// Reads any text. What exceeds the limits is left out; a quotation mark without its partner is
  /// ignored.
  public static SearchQuery parse(String raw) {
    var start = raw.substring(0, Math.min(raw.length(), 8 * LONGEST));
    var line = UNSEEN.matcher(start).replaceAll(GAP).strip();
    var text = line.substring(0, line.offsetByCodePoints(0, shown(line))).strip();
    var phrases = new ArrayList<List<String>>();
    var left = MOST_WORDS;
    for (var quoted = QUOTED.matcher(text); quoted.find(); ) {
      var phrase = terms(quoted.group(1), left);
      left -= phrase.size();
      if (!phrase.isEmpty()) {
        phrases.add(phrase);
      }
    }
    var loose = QUOTED.matcher(text).replaceAll(GAP);
    var words = terms(loose, left).stream().distinct().map(SearchWord::new).toList();
    return new SearchQuery(text, words, phrases);
  }

  /// Returns whether there is nothing to search for.
  public boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty();
  }

  /// Returns all folded words, those of phrases too.
  Stream<String> terms() {
    return Stream.concat(
        words.stream().map(SearchWord::term), phrases.stream().flatMap(List::stream));
  }

  private static int shown(String line) {
    return Math.min(line.codePointCount(0, line.length()), LONGEST);
  }

  private static List<String> terms(String text, int most) {
    return WordScanner.scan(text).stream().map(ScannedWord::term).limit(most).toList();
  }
}
