package dk.blogstafet.local.scaffold;

import dk.blogstafet.local.manuscript.YamlScalar;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/// The template of a manuscript. Authors replace the placeholders in square brackets, and `check`
/// finds those that are left.
final class ManuscriptTemplate {
  private ManuscriptTemplate() {}

  /// The file's text, with its fields named in a language.
  ///
  /// @param relay the relay that the post is for, empty if that is not known yet
  static String of(String title, String relay, LocalDate date, Language language) {
    return read("sheet_" + language.tag() + ".md")
        .replace("{date}", date.toString())
        .replace("{relay}", relay)
        .replace(": \n", ":\n")
        .replace("{title}", YamlScalar.of(title));
  }

  private static String read(String name) {
    try (var stream = ManuscriptTemplate.class.getResourceAsStream(name)) {
      var bytes = Objects.requireNonNull(stream, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't read " + name, broken);
    }
  }
}
