package dk.blogstafet.local.editing;

import dk.blogstafet.local.speech.TerminalColours;
import dk.blogstafet.page.renewal.RetryPause;
import java.io.Console;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What the editor's commands find around them.
///
/// @param home the user's folder
/// @param pause how they wait
/// @param question asks a person something that wants a yes; empty where nobody is there
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

  /// Those of this process.
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
            .map(console -> question -> isYes(console, question)));
  }

  private static boolean isYes(Console console, String question) {
    var answer = console.readLine("%s [y/N] ", question);
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
