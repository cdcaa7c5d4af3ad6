package dk.blogstafet.local.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void letsTheStrongerVariableDecide() {
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

  @Test
  void hasTheSameSentencesInBothLanguages() throws IOException {
    assertEquals(keys("da"), keys("en"));
  }

  private static Set<Object> keys(String tag) throws IOException {
    var properties = new Properties();
    try (var stream = CommandMessages.class.getResourceAsStream("messages_" + tag + ".properties");
        var reader =
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties.keySet();
  }
}
