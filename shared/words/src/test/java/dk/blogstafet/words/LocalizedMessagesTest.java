package dk.blogstafet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LocalizedMessagesTest {
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  private final LocalizedMessages danish = LocalizedMessages.in(Language.DANISH);
  private final LocalizedMessages english = LocalizedMessages.in(Language.ENGLISH);

  @Test
  void hasTheSameKeysInTheSameOrderInEveryLanguage() throws IOException {
    assertEquals(keys(Language.DANISH), keys(Language.ENGLISH));
  }

  @Test
  void hasEachKeyOnce() throws IOException {
    var keys = keys(Language.DANISH);

    assertEquals(keys.size(), new HashSet<>(keys).size());
  }

  @Test
  void hasTextForEveryKeyInEveryLanguage() throws IOException {
    for (var key : keys(Language.DANISH)) {
      assertTrue(LETTERS.matcher(danish.text(key)).find(), key);
      assertTrue(LETTERS.matcher(english.text(key)).find(), key);
    }
  }

  @Test
  void hasTheSamePlaceholdersInEveryLanguage() throws IOException {
    for (var key : keys(Language.DANISH)) {
      assertEquals(placeholders(danish.text(key)), placeholders(english.text(key)), key);
    }
  }

  @Test
  void doublesApostrophesOnlyInMessagesWithPlaceholders() throws IOException {
    for (var language : Language.values()) {
      for (var key : keys(language)) {
        var text = LocalizedMessages.in(language).text(key);
        var single = text.replace("''", "").contains("'");
        assertFalse(placeholders(text).isEmpty() ? text.contains("''") : single, key);
      }
    }
  }

  @Test
  void fillsPlaceholdersAndRejectsUnknownKeys() {
    assertEquals("Titel mangler. Udfyld feltet.", danish.text("flaw.missing", "Titel"));
    assertThrows(MissingResourceException.class, () -> danish.text("no.such.key"));
    assertTrue(danish.has("flaw.missing"));
    assertFalse(danish.has("no.such.key"));
  }

  @Test
  void formatsDatesInDanishTime() {
    var night = Instant.parse("2015-05-10T22:30:00Z");

    assertEquals("11. maj 2015", danish.longDate(night));
    assertEquals("11 May 2015", english.longDate(night));
    assertEquals("11.05.15", danish.shortDate(LocalDate.of(2015, 5, 11)));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static List<String> keys(Language language) throws IOException {
    var name = "messages_" + language.tag() + ".properties";
    try (var stream = LocalizedMessages.class.getResourceAsStream(name)) {
      var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf('=')))
          .toList();
    }
  }
}
