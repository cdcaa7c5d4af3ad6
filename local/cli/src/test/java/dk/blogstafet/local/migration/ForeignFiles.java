package dk.blogstafet.local.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The exports of other programs that tests read: written for them, in the forms of real ones.
final class ForeignFiles {
  private ForeignFiles() {}

  /// Copies a file into a folder.
  static Path copy(String name, Path folder) throws IOException {
    var target = folder.resolve(name);
    try (var stream = ForeignFiles.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(stream, name), target);
    }
    return target;
  }
}
