package dk.blogstafet.local.i18n;

import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;

/// The messages and help texts of the command line: in Danish where the environment asks for it,
/// else in English; in [TerminalColours] where they are wanted.
public final class CommandMessages {
  /// The script `blogstafet` sets the first to the user's locale before it changes `LC_ALL`.
  private static final List<String> VARIABLES =
      List.of("BLOGSTAFET_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG");

  private static final Set<String> YES = Set.of("y", "yes", "j", "ja");

  private static final Map<Language, ResourceBundle> MESSAGES = read("messages");
  private static final Map<Language, ResourceBundle> HELP = read("help");

  private final Language language;
  private final TerminalColours colours;

  private CommandMessages(Language language, TerminalColours colours) {
    this.language = language;
    this.colours = colours;
  }

  /// The messages in an environment's language.
  ///
  /// @param isTerminal whether the output goes to a terminal
  public static CommandMessages of(Map<String, String> environment, boolean isTerminal) {
    return of(environment, TerminalColours.of(isTerminal, environment));
  }

  /// The messages in an environment's language, in these colours.
  public static CommandMessages of(Map<String, String> environment, TerminalColours colours) {
    return new CommandMessages(language(environment), colours);
  }

  /// The messages in a language, without colours.
  public static CommandMessages in(Language language) {
    return new CommandMessages(language, new TerminalColours(false));
  }

  /// The environment with its language set.
  public static Map<String, String> with(Language language, Map<String, String> environment) {
    var changed = new HashMap<>(environment);
    changed.put(VARIABLES.getFirst(), language.tag());
    return Map.copyOf(changed);
  }

  /// The first variable that is set decides (POSIX, Base Definitions, 8.2).
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

  /// The message of a key with its blanks filled in: a [MessageFormat].
  ///
  /// @throws MissingResourceException if the bundle lacks the key, which is a programming error
  public String text(String key, Object... blanks) {
    var text = Objects.requireNonNull(MESSAGES.get(language)).getString(key);
    return new MessageFormat(text, language.locale()).format(blanks);
  }

  /// The lines of a message.
  public List<String> lines(String key, Object... blanks) {
    return text(key, blanks).lines().toList();
  }

  /// Whether there is a message of this key.
  public boolean has(String key) {
    return Objects.requireNonNull(MESSAGES.get(language)).containsKey(key);
  }

  /// The help texts, by picocli's keys: see the head of `help_en.properties`.
  public ResourceBundle help() {
    return Objects.requireNonNull(HELP.get(language));
  }

  /// Whether an answer to a question means yes, in either language.
  public static boolean isYes(String answer) {
    return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
  }

  /// A text in the colour of success.
  public String good(String text) {
    return colours.good(text);
  }

  /// A text in the colour of errors.
  public String alarming(String text) {
    return colours.bad(text);
  }

  /// A text in the colour of advice.
  public String advising(String text) {
    return colours.advising(text);
  }

  private static Map<Language, ResourceBundle> read(String name) {
    var bundles = new EnumMap<Language, ResourceBundle>(Language.class);
    for (var language : Language.values()) {
      bundles.put(language, readFile(name + "_" + language.tag() + ".properties"));
    }
    return bundles;
  }

  private static ResourceBundle readFile(String file) {
    try (var stream = CommandMessages.class.getResourceAsStream(file);
        var reader =
            new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't read " + file, broken);
    }
  }
}
