package dk.blogstafet.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads `docs/data.md`, so that tests can verify it.
final class DataDocument {
  private static final Path FILE = Path.of("..", "..", "docs", "data.md");

  private DataDocument() {}

  static String text() throws IOException {
    return Files.readString(FILE);
  }

  /// Returns the rows of the table under a heading, without its header.
  static List<String> rows(String heading) throws IOException {
    return text()
        .lines()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .toList();
  }
}
