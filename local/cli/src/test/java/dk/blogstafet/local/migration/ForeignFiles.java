package dk.blogstafet.local.migration;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The exports of other programs that tests read: written for them, in the forms of real ones.
final class ForeignFiles {
  private ForeignFiles() {}

  /// Copies a file or folder into a folder.
  static Path copy(String name, Path folder) throws IOException {
    var target = folder.resolve(name);
    var source = source(name);
    try (var files = Files.walk(source)) {
      for (var file : files.toList()) {
        Files.copy(file, target.resolve(source.relativize(file).toString()));
      }
    }
    return target;
  }

  private static Path source(String name) {
    try {
      return Path.of(Objects.requireNonNull(ForeignFiles.class.getResource(name), name).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Writes a ZIP file of these texts by their names.
  static Path zip(Path file, Map<String, String> entries) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
