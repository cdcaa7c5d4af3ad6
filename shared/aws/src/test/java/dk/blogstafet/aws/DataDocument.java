package dk.blogstafet.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `docs/data.md`, so that tests can verify it.
public final class DataDocument {
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
        .takeWhile(line -> !line.startsWith("#"))
        .filter(line -> line.startsWith("| `"))
        .toList();
  }

  /// Returns the table of access paths under a heading: each name with the costs at two sizes.
  public static Map<String, String> costs(String heading) throws IOException {
    var costs = new LinkedHashMap<String, String>();
    rows(heading).stream()
        .map(line -> line.split(" *\\| *"))
        .forEach(cells -> costs.put(cells[1].replace("`", ""), cells[2] + " | " + cells[3]));
    return costs;
  }
}
