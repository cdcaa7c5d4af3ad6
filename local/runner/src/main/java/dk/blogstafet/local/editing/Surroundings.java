package dk.blogstafet.local.editing;

import dk.blogstafet.page.renewal.Pause;
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
    Pause pause,
    Colours colours,
    Optional<Predicate<String>> question) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /// Those of this process.
  public static Surroundings ofProcess(Clock clock, boolean isTerminal) {
    var environment = System.getenv();
    return new Surroundings(
        environment,
        Path.of(System.getProperty("user.home", "")),
        clock,
        Pause.real(),
        Colours.of(isTerminal, environment),
        isTerminal ? Optional.of(Surroundings::ask) : Optional.empty());
  }

  private static boolean ask(String question) {
    var answer = System.console().readLine("%s [y/N] ", question);
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
