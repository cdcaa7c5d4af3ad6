package dk.blogstafet.local.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The readability of a text (LIX, Björnsson 1968): words per sentence plus the percentage of long
/// words.
public record LixScore(int words, int sentences, int longWords) {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
  private static final Pattern END =
      Pattern.compile("(?<![.!?…:])[.!?…:]++[\"'»«”’)\\]]*(?=\\s|$)");
  private static final int LONG = 6;
  private static final int HUNDRED = 100;

  /// Returns the LIX of a text.
  ///
  /// @param blocks its paragraphs, headings and list items without markup; a sentence ends at the
  ///   end of its block at the latest
  static Optional<LixScore> of(List<String> blocks) {
    var words = 0;
    var sentences = 0;
    var longWords = 0;
    for (var block : blocks) {
      for (var sentence : END.splitAsStream(block).toList()) {
        var inside = WORD.matcher(sentence).results().map(it -> it.group()).toList();
        words += inside.size();
        sentences += inside.isEmpty() ? 0 : 1;
        longWords += (int) inside.stream().filter(LixScore::isLong).count();
      }
    }
    return words == 0 ? Optional.empty() : Optional.of(new LixScore(words, sentences, longWords));
  }

  private static boolean isLong(String word) {
    return word.codePointCount(0, word.length()) > LONG;
  }

  /// Returns the rounded value.
  public int value() {
    return Math.toIntExact(
        Math.round((double) words / sentences + (double) HUNDRED * longWords / words));
  }

  /// Returns the level of the value.
  LixLevel level() {
    for (var level : LixLevel.values()) {
      if (value() < level.end) {
        return level;
      }
    }
    return LixLevel.VERY_HARD;
  }

  /// The levels of readability, easiest first.
  enum LixLevel {
    VERY_EASY("very-easy", 25),
    EASY("easy", 35),
    MEDIUM("medium", 45),
    HARD("hard", 55),
    VERY_HARD("very-hard", Integer.MAX_VALUE);

    private final String tag;
    private final int end;

    LixLevel(String tag, int end) {
      this.tag = tag;
      this.end = end;
    }

    /// Returns the level's name for programs.
    String tag() {
      return tag;
    }
  }
}
