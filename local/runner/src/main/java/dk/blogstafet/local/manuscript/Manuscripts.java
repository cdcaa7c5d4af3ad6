package dk.blogstafet.local.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What lies in a folder of manuscripts.
public final class Manuscripts {
  /// What describes a relay, among manuscripts.
  public static final String SHEET = "stafet.md";

  private Manuscripts() {}

  /// The manuscripts in a folder, in the order of their names.
  ///
  /// @throws IOException if the folder can't be read
  public static List<Path> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !file.endsWith(SHEET))
          .sorted()
          .toList();
    }
  }
}
