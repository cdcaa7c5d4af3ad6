package dk.blogstafet.local.editing;

import dk.blogstafet.local.speech.Colours;
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
public record Surroundings(
    Map<String, String> environment,
    Path home,
    Clock clock,
    RetryPause pause,
    Colours colours,
    Optional<Predicate<String>> question) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /// Those of this process.
  ///
  /// @param environment of this process
  public static Surroundings of(Map<String, String> environment, Clock clock, boolean isTerminal) {
    return new Surroundings(
        environment,
        Path.of(System.getProperty("user.home", "")),
        clock,
        RetryPause.real(),
        Colours.of(isTerminal, environment),
        Optional.ofNullable(System.console())
            .filter(_ -> isTerminal)
            .map(console -> question -> isYes(console, question)));
  }

  private static boolean isYes(Console console, String question) {
    var answer = console.readLine("%s [y/N] ", question);
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
