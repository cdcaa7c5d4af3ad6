package dk.blogstafet.page.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.card.CardText.BrokenText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CardTextTest {
  private static final float WIDTH = 1_000;
  private static final float HEIGHT = 240;
  private static final List<Float> SIZES = List.of(80f, 60f, 40f);
  private static final CardFonts FONTS = CardFonts.inter();

  private final CardLetters letters = new CardLetters(Optional.empty());

  @Test
  void showsAShortTitleLarge() {
    var text = lines("Hvad træerne så");

    assertEquals(80, text.size());
    assertEquals(1, text.lines().size());
  }

  @Test
  void balancesLines() {
    var text = lines("Hvad træerne så, da ingen kiggede på");

    assertEquals(2, text.lines().size());
    var lengths = text.lines().stream().mapToDouble(line -> line.getAdvance()).sorted().toArray();
    assertTrue(lengths[0] > lengths[1] / 2, lengths[0] + " and " + lengths[1]);
  }

  @Test
  void shrinksALongTitleUntilItFits() {
    var text = lines("Æbler, ærter og øl i små kommuner ".repeat(4).strip());

    assertTrue(text.size() < 80);
    assertFalse(text.hasBrokenWord());
    assertTrue(text.lines().size() * text.size() <= HEIGHT);
  }

  @Test
  void shrinksRatherThanBreaksAWord() {
    var text = lines("Speciallægepraksisplanlægning");

    assertTrue(text.size() < 80);
    assertFalse(text.hasBrokenWord());
  }

  @Test
  void breaksAWordThatFitsInNoSize() {
    var text = lines("x".repeat(200));

    assertEquals(40, text.size());
    assertTrue(text.hasBrokenWord());
    assertTrue(text.lines().stream().allMatch(line -> line.getAdvance() <= WIDTH));
  }

  @Test
  void cutsWhatFitsInNoSize() {
    var text = lines("WWWWWWWW ".repeat(40));

    assertEquals(6, text.lines().size());
    assertTrue(text.lines().stream().allMatch(line -> line.getAdvance() <= WIDTH));
  }

  @Test
  void leavesOutWhatNoTypefaceHas() {
    assertEquals("Emoji og ©", letters.shown(FONTS.bold(), "🎉 Emoji 👩‍🔬\uFE0F og ©"));
    assertEquals("", letters.shown(FONTS.bold(), "🎉🇩🇰\u200D"));
    assertEquals(List.of(), lines("🎉").lines());
  }

  @Test
  void laysOutLettersOfAnotherTypefaceFromRightToLeft() {
    var other = FONTS.other().filter(font -> font.canDisplayUpTo("שלום") < 0);
    var found = new CardLetters(other);

    var lines = new CardText(found, WIDTH).lines("שלום", FONTS.bold(), SIZES, HEIGHT, 1).lines();

    assertEquals(other.isPresent() ? 1 : 0, lines.size());
    assertTrue(lines.stream().noneMatch(line -> line.isLeftToRight()));
  }

  private BrokenText lines(String text) {
    return new CardText(letters, WIDTH).lines(text, FONTS.bold(), SIZES, HEIGHT, 1);
  }
}
