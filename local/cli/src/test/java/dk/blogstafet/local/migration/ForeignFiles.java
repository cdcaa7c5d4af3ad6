package dk.blogstafet.local.migration;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.migration.MigrationRun.MigrationRequest;
import dk.blogstafet.local.migration.MigrationRun.MigrationResult;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The exports of other programs that tests read: written for them, in the forms of real ones.
final class ForeignFiles {
  static final CommandMessages DANISH = CommandMessages.in(Language.DANISH);

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

  /// Reads an export into a folder, for the new relay `vand`, in Danish.
  static MigrationResult read(Path file, Path into) throws IOException, BrokenExportException {
    return read(file, into, Optional.empty(), Optional.empty());
  }

  /// Reads an export into a folder, in Danish.
  ///
  /// @param category for posts that have none
  static MigrationResult read(
      Path file, Path into, Optional<String> category, Optional<Relay> relay)
      throws IOException, BrokenExportException {
    var format = FormatDetector.of(file).orElseThrow();
    var request = new MigrationRequest(file, format, new RelayId("vand"), relay, category, into);
    return new MigrationRun(request, DANISH, LocalDate.of(2026, 11, 30)).run();
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
