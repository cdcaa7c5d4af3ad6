package dk.blogstafet.local.speech;

import dk.blogstafet.relay.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;

/// What commands say to a person: Danish where the environment asks for it, else English; in
/// [TerminalColours] where they are wanted.
public final class CommandMessages {
  /// The first is what the script `blogstafet` found before it changed LC_ALL.
  private static final List<String> VARIABLES =
      List.of("BLOGSTAFET_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG");

  private final Language language;
  private final TerminalColours colours;
  private final Properties sentences;

  private CommandMessages(Language language, TerminalColours colours) {
    this.language = language;
    this.colours = colours;
    this.sentences = read("messages_" + language.tag() + ".properties");
  }

  /// The speech that an environment asks for.
  ///
  /// @param isTerminal whether a person reads it as it is said
  public static CommandMessages of(Map<String, String> environment, boolean isTerminal) {
    return new CommandMessages(language(environment), TerminalColours.of(isTerminal, environment));
  }

  /// The first variable that says something decides, as POSIX has it (Base Definitions, 8.2).
  private static Language language(Map<String, String> environment) {
    var locale =
        VARIABLES.stream()
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return locale.startsWith(Language.DANISH.tag()) ? Language.DANISH : Language.ENGLISH;
  }

  public Language language() {
    return language;
  }

  /// The same in another language.
  public CommandMessages in(Language other) {
    return new CommandMessages(other, colours);
  }

  /// The sentence of this key with the blanks filled in: a [MessageFormat].
  ///
  /// @throws MissingResourceException if there is none: a mistake of ours, and a test finds it
  public String text(String key, Object... blanks) {
    var text = sentences.getProperty(key);
    if (text == null) {
      throw new MissingResourceException("No words for " + key, "messages", key);
    }
    return new MessageFormat(text, language.locale()).format(blanks);
  }

  /// A text that says that something is wrong.
  public String alarming(String text) {
    return colours.bad(text);
  }

  /// A text that advises.
  public String advising(String text) {
    return colours.advising(text);
  }

  private static Properties read(String name) {
    var properties = new Properties();
    try (var stream = CommandMessages.class.getResourceAsStream(name);
        var reader =
            new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't read " + name, broken);
    }
  }
}
