package dk.blogstafet.local.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandMessagesTest {
  @ParameterizedTest
  @CsvSource({
    "LANG, da_DK.UTF-8, DANISH",
    "LC_MESSAGES, da, DANISH",
    "LANG, en_GB.UTF-8, ENGLISH",
    "LANG, C, ENGLISH",
    "OTHER, da, ENGLISH"
  })
  void speaksTheLanguageOfTheEnvironment(String variable, String value, Language language) {
    assertEquals(language, CommandMessages.of(Map.of(variable, value), false).language());
  }

  @Test
  void prefersTheVariableOfHigherPriority() {
    var messages =
        CommandMessages.of(Map.of("LC_ALL", "en_GB", "LC_MESSAGES", "da_DK", "LANG", "da"), false);

    assertEquals(Language.ENGLISH, messages.language());
  }

  @Test
  void isColourfulOnlyOnATerminalThatWantsIt() {
    assertEquals("\u001b[31mx\u001b[0m", CommandMessages.of(Map.of(), true).alarming("x"));
    assertEquals(
        "\u001b[33mx\u001b[0m", CommandMessages.of(Map.of("NO_COLOR", ""), true).advising("x"));
    assertEquals("x", CommandMessages.of(Map.of(), false).alarming("x"));
    assertEquals("x", CommandMessages.of(Map.of("NO_COLOR", "1"), true).alarming("x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "help"})
  void hasTheSameKeysInBothLanguages(String name) throws IOException {
    assertEquals(read(name + "_en").keySet(), read(name + "_da").keySet());
  }

  @Test
  void fillsInTheSameBlanksInBothLanguages() throws IOException {
    var danish = read("messages_da");

    for (var english : read("messages_en").entrySet()) {
      assertEquals(
          blanks(english.getValue()),
          blanks(danish.getOrDefault(english.getKey(), "")),
          english::toString);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void explainsLineErrorsInThreeParts(Language language) throws IOException {
    var keys =
        read("messages_en").stringPropertyNames().stream()
            .filter(it -> it.startsWith("line.") && !it.equals("line.unexpected"))
            .toList();

    assertFalse(keys.isEmpty());
    for (var key : keys) {
      var lines = CommandMessages.in(language).lines(key, 1, 2, List.of());
      assertEquals(3, lines.size(), key);
      assertTrue(lines.getLast().endsWith("."), key);
    }
  }

  private static Set<String> blanks(Object text) {
    return Pattern.compile("\\{(\\d)")
        .matcher(String.valueOf(text))
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String name) throws IOException {
    var properties = new Properties();
    var stream = CommandMessages.class.getResourceAsStream(name + ".properties");
    try (var reader =
        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
