package dk.blogstafet.local.template;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/// Defects for copies of the template, read from `seeds.yaml`.
final class SeededDefects {
  private SeededDefects() {}

  /// A defect: the text to replace, its first occurrence after a marker, and the expected finding.
  record SeededDefect(String name, String after, String old, String by, String finding) {
    String insert(String template) {
      var from = Math.max(0, template.indexOf(after));
      var at = template.indexOf(old, from);
      return at < 0
          ? template
          : template.substring(0, at) + by + template.substring(at + old.length());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<SeededDefect> all() {
    try (var seeds =
        Objects.requireNonNull(SeededDefects.class.getResourceAsStream("seeds.yaml"))) {
      return TemplateDocument.stream(new YAMLMapper().readTree(seeds))
          .map(seed ->
              new SeededDefect(
                  seed.path("name").asText(),
                  seed.path("after").asText(),
                  seed.path("old").asText(),
                  seed.path("by").asText(),
                  seed.path("finding").asText()));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
