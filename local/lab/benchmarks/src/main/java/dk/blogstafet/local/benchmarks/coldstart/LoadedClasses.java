package dk.blogstafet.local.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Counts the sources of the classes that a start loads, from the JVM's log (`-Xlog:class+load`).
final class LoadedClasses {
  private static final Pattern JAR = Pattern.compile("source: file:.*/([^/ ]+?)(-[0-9.]+)?\\.jar");
  private static final Pattern OTHER = Pattern.compile("source: (shared objects|jrt:/[a-z.]+|.*)");

  private LoadedClasses() {}

  /// Returns rows of a Markdown table, sorted by the number of classes, largest first.
  static List<String> rows(Path log, int most) throws IOException {
    var counts =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains("source: "))
            .collect(Collectors.groupingBy(LoadedClasses::origin, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(most)
        .map(entry -> "| " + entry.getKey() + " | " + entry.getValue() + " |")
        .toList();
  }

  private static String origin(String line) {
    return JAR.matcher(line)
        .results()
        .findFirst()
        .map(found -> found.group(1))
        .orElseGet(() -> other(line));
  }

  private static String other(String line) {
    var name = OTHER.matcher(line).results().findFirst().map(group(1)).orElse("");
    if (name.startsWith("shared")) {
      return "the JDK's classes, from a cache";
    }
    return name.startsWith("jrt:") ? "the JDK's classes, read" : "generated at run time (lambdas)";
  }

  private static Function<MatchResult, String> group(int number) {
    return found -> found.group(number);
  }
}
