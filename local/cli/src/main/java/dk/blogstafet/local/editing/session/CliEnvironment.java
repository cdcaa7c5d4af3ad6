package dk.blogstafet.local.editing.session;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.i18n.TerminalColours;
import dk.blogstafet.page.renewal.RetryPause;
import java.io.Console;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The environment that editors' commands run in.
///
/// @param home the user's home folder
/// @param pause how they wait
/// @param question asks for a yes; empty without a terminal
public record CliEnvironment(
    Map<String, String> environment,
    Path home,
    Clock clock,
    RetryPause pause,
    TerminalColours colours,
    Optional<Predicate<String>> question) {
  public CliEnvironment {
    environment = Map.copyOf(environment);
  }

  /// The environment of this process.
  ///
  /// @param environment of this process
  public static CliEnvironment of(
      Map<String, String> environment, Clock clock, boolean isTerminal) {
    return new CliEnvironment(
        environment,
        Path.of(System.getProperty("user.home", "")),
        clock,
        RetryPause.real(),
        TerminalColours.of(isTerminal, environment),
        Optional.ofNullable(System.console())
            .filter(_ -> isTerminal)
            .map(console ->
                question -> isYes(console, question, CommandMessages.of(environment, true))));
  }

  /// The messages in this environment's language and colours.
  public CommandMessages messages() {
    return CommandMessages.of(environment, colours);
  }

  private static boolean isYes(Console console, String question, CommandMessages messages) {
    var answer = console.readLine("%s ", messages.text("confirm.question", question));
    return answer != null && CommandMessages.isYes(answer);
  }
}
