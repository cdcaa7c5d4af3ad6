package dk.blogstafet.page.card;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks a text into lines. Prefers the largest size at which the lines fit without a broken word;
/// at the smallest size, breaks words and cuts the end. Texts from right to left are laid out by
/// the Unicode bidirectional algorithm.
final class CardText {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final String ELLIPSIS = "…";

  /// How exactly lines of equal length are sought, in steps that halve the difference.
  private static final int STEPS = 5;

  private final CardLetters letters;
  private final float width;

  /// Creates a layout.
  ///
  /// @param width of a line in pixels
  CardText(CardLetters letters, float width) {
    this.letters = letters;
    this.width = width;
  }

  /// A text in lines.
  ///
  /// @param size of the letters in pixels
  record BrokenText(List<TextLayout> lines, float size, boolean hasBrokenWord) {
    BrokenText {
      lines = List.copyOf(lines);
    }
  }

  /// Breaks a text into at most as many lines as each size allows.
  ///
  /// @param font of the main typeface
  /// @param sizes from large to small
  /// @param height of all lines together, in pixels
  /// @param spacing of lines, as a multiple of their size
  BrokenText lines(String text, Font font, List<Float> sizes, float height, float spacing) {
    var shown = letters.shown(font, text);
    for (var size : sizes) {
      var broken = broken(shown, font, size, width);
      if (!broken.hasBrokenWord() && broken.lines().size() * size * spacing <= height) {
        return balanced(shown, font, broken);
      }
    }
    var smallest = sizes.getLast();
    var most = Math.max(1, (int) (height / (smallest * spacing)));
    return cut(shown, font, smallest, most);
  }

  /// Returns the same number of lines of more equal length.
  private BrokenText balanced(String shown, Font font, BrokenText full) {
    var best = full;
    var least = width / 2;
    var most = width;
    for (var step = 0; step < STEPS; step++) {
      var middle = (least + most) / 2;
      var tried = broken(shown, font, full.size(), middle);
      if (!tried.hasBrokenWord() && tried.lines().size() <= full.lines().size()) {
        best = tried;
        most = middle;
      } else {
        least = middle;
      }
    }
    return best;
  }

  /// Returns the lines that fit, the last with an ellipsis if there are more.
  private BrokenText cut(String shown, Font font, float size, int most) {
    var broken = broken(shown, font, size, width);
    var end = broken.lines().stream().limit(most).mapToInt(TextLayout::getCharacterCount).sum();
    while (broken.lines().size() > most) {
      end = shown.offsetByCodePoints(end, -1);
      broken = broken(shown.substring(0, end).strip() + ELLIPSIS, font, size, width);
    }
    return broken;
  }

  private BrokenText broken(String shown, Font font, float size, float limit) {
    var lines = new ArrayList<TextLayout>();
    if (shown.isEmpty()) {
      return new BrokenText(lines, size, false);
    }
    var text = letters.attributed(font, shown, size);
    var words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(shown);
    var measurer = new LineBreakMeasurer(text.getIterator(), words, CONTEXT);
    var hasBrokenWord = false;
    while (measurer.getPosition() < shown.length()) {
      lines.add(measurer.nextLayout(limit));
      hasBrokenWord |= !words.isBoundary(measurer.getPosition());
    }
    return new BrokenText(lines, size, hasBrokenWord);
  }
}
