package dk.blogstafet.local.soak.inputs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.blogstafet.local.lambda.SamTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A sample event and its function.
///
/// @param name the file's
/// @param function its name in the template
record SampleEvent(String name, String function, JsonNode event) {
  private static final String FUNCTION = "Function";

  /// Returns all sample events, sorted by name.
  static List<SampleEvent> in(Path root) throws IOException {
    var functions = SamTemplate.read(root.resolve("template.yaml")).functions();
    var samples = new ArrayList<SampleEvent>();
    try (var files = Files.list(root.resolve("events"))) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        functions.stream()
            .map(plan -> plan.name())
            .filter(function -> name.startsWith(words(function)))
            .max(Comparator.comparingInt(String::length))
            .ifPresent(function -> samples.add(new SampleEvent(name, function, read(file))));
      }
    }
    return samples;
  }

  /// Returns whether it is a call of the HTTP API.
  boolean isCall() {
    return event.has("rawPath");
  }

  /// Returns whether it requires an editor's signature.
  boolean isSigned() {
    return event.path("headers").has("signature");
  }

  /// Returns the same event with all occurrences of a text replaced.
  SampleEvent with(String old, String text) {
    try {
      var changed = new ObjectMapper().readTree(event.toString().replace(old, text));
      return new SampleEvent(name, function, changed);
    } catch (JsonProcessingException quoted) {
      throw new IllegalArgumentException("Breaks the JSON: " + text, quoted);
    }
  }

  private static String words(String function) {
    return SamTemplate.localName(function.substring(0, function.length() - FUNCTION.length()));
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Can't read " + file, unreadable);
    }
  }
}
