package dk.blogstafet.local.migration.site;

import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the small text files of a site.
final class SiteText {
  private SiteText() {}

  /// Returns a file's text, with lines that end in `\n`; empty if it is not UTF-8 or too long.
  static Optional<String> read(Path file) throws IOException {
    if (Files.size(file) > TextFile.SHORT) {
      return Optional.empty();
    }
    return TextFile.of(Files.readAllBytes(file)) instanceof TextFile.Valid(var lines)
        ? Optional.of(
            ForeignTexts.clean(
                lines.stream().map(FileLine::content).collect(Collectors.joining("\n"))))
        : Optional.empty();
  }
}
