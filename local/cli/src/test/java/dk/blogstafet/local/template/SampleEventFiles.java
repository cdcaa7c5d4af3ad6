package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The sample events in `events/`, named after function and case.
final class SampleEventFiles {
  private static final Path FOLDER = TemplateDocument.ROOT.resolve("events");

  private SampleEventFiles() {}

  /// Returns the files of all samples.
  static List<Path> all() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// Returns the samples of a function, by its folder's name.
  static List<Path> of(String folder) {
    return all().stream()
        .filter(file -> name(file).equals(folder) || name(file).startsWith(folder + "-"))
        .toList();
  }

  /// Returns the routes that a function has samples of.
  static Set<String> routes(String folder) {
    return of(folder).stream()
        .map(file -> read(file).path("routeKey").asText())
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.toSet());
  }

  static JsonNode read(Path file) {
    try {
      return new JsonMapper().readTree(file.toFile());
    } catch (IOException malformed) {
      throw new UncheckedIOException("No sample: " + file, malformed);
    }
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
  }
}
