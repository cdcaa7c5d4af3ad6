package dk.blogstafet.relay.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextFieldTest {
  @ParameterizedTest
  @EnumSource(TextField.class)
  void acceptsCharactersUpToItsLimit(TextField field) {
    var limit = field.limit();

    assertEquals(Optional.empty(), field.errorOf("å".repeat(limit), "at"));
    assertEquals(
        Optional.of(new ValidationError.TooLong("at", limit, limit + 1)),
        field.errorOf("å".repeat(limit + 1), "at"));
  }

  @Test
  void countsACharacterOutsideTheBasicPlaneAsOne() {
    assertEquals(Optional.empty(), TextField.TITLE.errorOf("🌉".repeat(160), "title"));
    assertEquals(
        Optional.of(new ValidationError.TooLong("title", 160, 161)),
        TextField.TITLE.errorOf("🌉".repeat(161), "title"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void reportsABlankRequiredText(String blank) {
    assertEquals(
        Optional.of(new ValidationError.MissingValue("at")), TextField.TITLE.errorOf(blank, "at"));
    assertEquals(
        Optional.of(new ValidationError.MissingValue("at")), TextField.TITLE.errorOf(null, "at"));
  }

  @Test
  void acceptsABlankOptionalText() {
    assertEquals(Optional.empty(), TextField.LINK.errorOf(null, "link"));
    assertEquals(Optional.empty(), TextField.LINK.errorOf("", "link"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb", "a\rb", "a\r\nb", "a\u000Bb", "a\fb", "a\u0085b", "a\u2028b", "a\u2029b"})
  void rejectsALineBreakInAFieldOfOneLine(String text) {
    assertEquals(
        List.of(new ValidationError.LineBreak("title", new TextPosition(1, 2))),
        TextField.TITLE.read(text, "title").errors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a\\r\\nb|a\\nb",
        "a\\rb|a\\nb",
        "a\\n\\nb|a\\n\\nb",
        "a\\r\\n\\r\\nb|a\\n\\nb",
        "a\\13b|a\\nb",
        "a\\fb|a\\nb",
        "a\\205b|a\\nb",
        "a\u2028b|a\\nb",
        "a\u2029b|a\\n\\nb",
        "\\r\\n a\\240\\r\\n|a",
        "\\n\\n    code|    code",
        "a  \\r\\n\\tb|a  \\n\\tb"
      })
  void convertsEveryLineBreakToALineFeed(String text, String stored) {
    assertEquals(
        new FieldValue(stored.translateEscapes(), List.of()),
        TextField.TEXT.read(text.translateEscapes(), "text"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x08, 0x1B, 0x7F, 0x80, 0x200B, 0x200E, 0x200F, 0x202A, 0x202C, 0x202E, 0x2060,
        0x2065, 0x2066, 0x2069, 0xFEFF, 0xFFF9, 0xD800, 0xDFFF, 0xE000, 0xF8FF, 0xFDD0, 0xFFFE,
        0xFFFF, 0x1FFFF, 0x40000, 0xE0001, 0xE0041, 0xE007F, 0xE0800, 0xF0000, 0x10FFFF, 0xFDEF,
        0xFFF0, 0xFFF8
      })
  void rejectsInvisibleDirectionalAndNonXmlCharacters(int character) {
    var text = "a" + Character.toString(character) + "b";

    assertEquals(
        List.of(
            new ValidationError.UnprintableCharacter("text", character, new TextPosition(1, 2))),
        TextField.TEXT.read(text, "text").errors());
  }

  @Test
  void reportsEveryHiddenCharacterWithItsPosition() {
    var text = "Først\u200B her.\r\n\r\n🌉 og\u200B her,\rog \u202Eher.\u202E\n";

    assertEquals(
        List.of(
            hidden(0x200B, 1, 6), hidden(0x200B, 3, 5), hidden(0x202E, 4, 4), hidden(0x202E, 4, 9)),
        TextField.TEXT.read(text, "text").errors());
  }

  @Test
  void reportsTheFirstHundredHiddenCharacters() {
    var errors = TextField.TEXT.read("a\u200B\n".repeat(20_000), "text").errors();

    assertEquals(100, errors.size());
    assertEquals(hidden(0x200B, 100, 2), errors.getLast());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u200B", "\u2066", "🏴\uDB40\uDC67", "\uE000", "\n\uD800", "[skriv] "})
  @Timeout(20)
  void terminatesForAnyText(String part) {
    var text = "a" + part.repeat(59_000 / part.codePointCount(0, part.length()));

    assertEquals(100, TextField.TEXT.read(text, "text").errors().size());
  }

  private static ValidationError hidden(int character, int line, int column) {
    return new ValidationError.UnprintableCharacter(
        "text", character, new TextPosition(line, column));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F vandt",
        "👩\u200D👩\u200D👧\u200D👦",
        "👩🏽\u200D🔬",
        "1\uFE0F\u20E3",
        "❤\uFE0F",
        "🇩🇰",
        "葛\uDB40\uDD00",
        "\uD83E\uDEFF",
        "\u1C8B",
        "Ordet \u2067שלום\u2069 betyder fred",
        "\u2068Anna\u2069 og \u2066\u2067א\u2069\u2069",
        "שלום\u200F!",
        "\u200Eabc שלום",
        "\u06DD١"
      })
  void acceptsEmojiNewCharactersAndDirectionsThatEndWithTheirLine(String text) {
    assertEquals(new FieldValue(text, List.of()), TextField.TITLE.read(text, "title"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u2067a\n\u2069",
        "a\u2069\u2066",
        "\u2066\u2066a\u2069",
        "שלום\nabc\u200F",
        "\u202Bשלום\u202C",
        "ab🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC7F\u202E",
        "a\uDB40\uDC67\uDB40\uDC7F",
        "🏴\uDB40\uDC67\uDB40\uDC62",
        "🏴\uDB40\uDC7F"
      })
  void rejectsDirectionsBeyondTheirLineAndTagsWithoutAFlag(String text) {
    assertFalse(TextField.TEXT.read(text, "text").errors().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u200B", "\u3164", "\uFE0F\u200D", "\u2800", "\u00AD\uFEFF"})
  void reportsAnInvisibleRequiredText(String text) {
    assertEquals(
        List.of(new ValidationError.MissingValue("title")),
        TextField.TITLE.read(text, "title").errors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "\u00A0", "\u2003", "\u202F", "\u3000", "\t", "\u0085", "\u2028", "\n"})
  void trimsWhiteSpaceOfEveryKind(String white) {
    for (var field : TextField.values()) {
      var value = white + white + "https://example.dk" + white;
      assertEquals("https://example.dk", TextField.LINK.read(value, "link").text(), field.name());
      var indentation = field.hasLines() && white.equals("\t") ? white : "";
      assertEquals(indentation + "x", field.read(white + "x" + white, "at").text(), field.name());
    }
  }

  @ParameterizedTest
  @EnumSource
  void composesLettersExceptInAddresses(TextField field) {
    var addresses =
        EnumSet.of(
            TextField.LINK,
            TextField.ARTICLE_LINK,
            TextField.SENDER,
            TextField.CONTACT,
            TextField.EMAIL,
            TextField.OLD_ADDRESS,
            TextField.AUTHOR_WEBSITE,
            TextField.AUTHOR_ORCID,
            TextField.AUTHOR_PORTRAIT,
            TextField.PICTURE_ADDRESS);
    var read = field.read("e\u0301", "at").text();

    assertEquals(addresses.contains(field) ? "e\u0301" : "é", read);
  }

  @Test
  void countsCharactersInNormalForm() {
    assertEquals(List.of(), TextField.TITLE.read("e\u0301".repeat(160), "title").errors());
    assertEquals(
        List.of(new ValidationError.TooLong("title", 160, 161)),
        TextField.TITLE.read("e\u0301".repeat(161), "title").errors());
    var fourInOne = "\u03C9\u0314\u0342\u0345";
    assertEquals(
        new FieldValue("\u1FA7".repeat(160), List.of()),
        TextField.TITLE.read(fourInOne.repeat(160), "title"));
  }

  @Test
  void findsPositionsInAnEnclosingText() {
    assertEquals(new TextPosition(6, 3), new TextPosition(2, 3).from(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[é](https://a.dk/e\u0301)",
        "[é](https://a.dk/e\u0301 \"é\")",
        "[é](</e\u0301 o\u0308>) é",
        "[é](/a_(e\u0301)_b)é",
        "<https://a.dk/e\u0301> é",
        "Se https://a.dk/e\u0301, é",
        "[é][1]\n\n[1]: /e\u0301 \"é\""
      })
  void keepsTheLettersOfAddressesInMarkdown(String text) {
    var decomposed = text.replace("é", "e\u0301");

    assertEquals(text, TextField.TEXT.read(decomposed, "text").text());
  }

  /// Sorting this many marks would take minutes.
  @Test
  @Timeout(20)
  void keepsTheOrderOfVeryManyMarks() {
    var text = "a" + "\u0301\u0327".repeat(29_999);

    assertEquals(new FieldValue(text, List.of()), TextField.TEXT.read(text, "text"));
  }

  @Test
  void findsTemplatePlaceholders() {
    var text = "[Skriv indledningen: Hvad?]\n\n## [write a heading] og [SKRIV]";

    assertEquals(
        List.of(
            new ValidationError.LeftoverPlaceholder(
                "text", "[Skriv indledningen: Hvad?]", new TextPosition(1, 1)),
            new ValidationError.LeftoverPlaceholder(
                "text", "[write a heading]", new TextPosition(3, 4)),
            new ValidationError.LeftoverPlaceholder("text", "[SKRIV]", new TextPosition(3, 25))),
        TextField.TEXT.read(text, "text").errors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Skriv til os](https://a.dk)",
        "[Skriv til os][1]",
        "[Skriv til os]\n\n[Skriv til os]: https://a.dk",
        "[skriver noget]",
        "[ ] Skriv",
        "Skriv [noget]"
      })
  void ignoresLinksThatSayWrite(String text) {
    assertEquals(List.of(), TextField.TEXT.read(text, "text").errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u00ADb", "👩\u200D🔬", "نمی\u200Cخواهم", "e\u0301", "שלום", "…–«»"})
  void acceptsJoinersOfScriptsAndEmoji(String text) {
    assertEquals(Optional.empty(), TextField.TITLE.errorOf(text, "title"));
  }

  @Test
  void rejectsInvalidStoredValues() {
    assertEquals("Bro", TextField.TITLE.require("Bro"));
    assertThrows(IllegalArgumentException.class, () -> TextField.TITLE.require(" "));
  }
}
