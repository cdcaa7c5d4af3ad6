package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldTest {
  @ParameterizedTest
  @EnumSource(Field.class)
  void takesAsManyCharactersAsItsLimitAndNoMore(Field field) {
    var limit = field.limit();

    assertEquals(Optional.empty(), field.flawOf("å".repeat(limit), "at"));
    assertEquals(
        Optional.of(new Flaw.TooLong("at", limit, limit + 1)),
        field.flawOf("å".repeat(limit + 1), "at"));
  }

  @Test
  void countsACharacterOutsideTheBasicPlaneAsOne() {
    assertEquals(Optional.empty(), Field.TITLE.flawOf("🌉".repeat(160), "title"));
    assertEquals(
        Optional.of(new Flaw.TooLong("title", 160, 161)),
        Field.TITLE.flawOf("🌉".repeat(161), "title"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void missesARequiredTextThatIsBlank(String blank) {
    assertEquals(Optional.of(new Flaw.Missing("at")), Field.TITLE.flawOf(blank, "at"));
    assertEquals(Optional.of(new Flaw.Missing("at")), Field.TITLE.flawOf(null, "at"));
  }

  @Test
  void doesNotMissAnOptionalText() {
    assertEquals(Optional.empty(), Field.LINK.flawOf(null, "link"));
    assertEquals(Optional.empty(), Field.LINK.flawOf("", "link"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\u2028b", "a\u2029b"})
  void refusesALineBreakInAFieldOfOneLine(String text) {
    assertEquals(Optional.of(new Flaw.LineBreak("title")), Field.TITLE.flawOf(text, "title"));
  }

  @Test
  void takesLineBreaksAndTabsInAFieldOfManyLines() {
    assertEquals(Optional.empty(), Field.TEXT.flawOf("# a\n\n\tb", "text"));
    assertEquals(Optional.of(new Flaw.LineBreak("text")), Field.TEXT.flawOf("a\r\nb", "text"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x08, 0x1B, 0x7F, 0x85, 0x200B, 0x200E, 0x200F, 0x202E, 0x2066, 0x2069, 0xFEFF,
        0xD800, 0xE000, 0xFFFE, 0xFFFF, 0x10FFFF
      })
  void refusesCharactersThatHideOrTurnTextOrThatXmlCannotCarry(int character) {
    var text = "a" + Character.toString(character) + "b";

    assertEquals(
        Optional.of(new Flaw.Unprintable("text", character)), Field.TEXT.flawOf(text, "text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u00ADb", "👩\u200D🔬", "نمی\u200Cخواهم", "e\u0301", "שלום", "…–«»"})
  void takesWhatScriptsAndEmojiNeed(String text) {
    assertEquals(Optional.empty(), Field.TITLE.flawOf(text, "title"));
  }

  @Test
  void letsNoFlawedValueThrough() {
    assertEquals("Bro", Field.TITLE.require("Bro"));
    assertThrows(IllegalArgumentException.class, () -> Field.TITLE.require(" "));
  }
}
