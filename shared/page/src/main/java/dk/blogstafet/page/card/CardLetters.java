package dk.blogstafet.page.card;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.Optional;

/// Chooses the typeface of each letter, and leaves out what no typeface has, such as emoji.
final class CardLetters {
  private final Optional<Font> other;

  /// Creates a choice.
  ///
  /// @param other a typeface for letters that the main one lacks
  CardLetters(Optional<Font> other) {
    this.other = other;
  }

  /// Returns the text as it can be shown, on one line.
  String shown(Font font, String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(letter -> isShown(font, letter) || isJoiner(font, kept, letter))
        .forEach(kept::appendCodePoint);
    return kept.toString().strip().replaceAll("\\s+", " ");
  }

  /// Returns a shown text with a typeface for each letter.
  AttributedString attributed(Font font, String shown, float size) {
    var text = new AttributedString(shown);
    text.addAttribute(TextAttribute.FONT, font.deriveFont(size));
    text.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
    for (var at = 0; at < shown.length(); at = shown.offsetByCodePoints(at, 1)) {
      var letter = shown.codePointAt(at);
      if (!isOf(font, letter)) {
        var end = at + Character.charCount(letter);
        var start = at;
        other.ifPresent(
            it -> text.addAttribute(TextAttribute.FONT, it.deriveFont(size), start, end));
      }
    }
    return text;
  }

  private boolean isShown(Font font, int letter) {
    return Character.isWhitespace(letter)
        || (!isInvisible(letter) && (isOf(font, letter) || isOfOther(letter)));
  }

  private static boolean isOf(Font font, int letter) {
    return font.canDisplay(letter) && !Character.isEmojiPresentation(letter);
  }

  private boolean isOfOther(int letter) {
    return !Character.isExtendedPictographic(letter)
        && !Character.isEmojiPresentation(letter)
        && other.filter(font -> font.canDisplay(letter)).isPresent();
  }

  /// Returns whether this is an invisible character that joins or separates letters of scripts that
  /// the main typeface lacks.
  private boolean isJoiner(Font font, StringBuilder before, int letter) {
    return isInvisible(letter)
        && !before.isEmpty()
        && !isOf(font, before.codePointBefore(before.length()))
        && isOfOther(letter);
  }

  private static boolean isInvisible(int letter) {
    return Character.getType(letter) == Character.FORMAT || isVariation(letter);
  }

  private static boolean isVariation(int letter) {
    return letter >= 0xFE00 && letter <= 0xFE0F;
  }
}
