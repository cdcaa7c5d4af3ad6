package dk.blogstafet.local.importing;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.importing.ForeignImport.ForeignImportRequest;
import dk.blogstafet.local.migration.ForeignFormat;
import dk.blogstafet.local.migration.FormatDetector;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of an import from another program.
final class ForeignOptions {
  private static final String AUTO = "auto";

  @Option(names = "--format", paramLabel = "${bundle:label.name}", defaultValue = AUTO)
  private String format = AUTO;

  @Option(names = "--category", paramLabel = "${bundle:label.name}")
  private @Nullable String category;

  @Option(names = "--to", paramLabel = "${bundle:label.dir}")
  private @Nullable Path folder;

  @Option(names = "--fetch")
  private boolean isFetching;

  /// Returns the format of a file or folder; empty if it is a relay page or manuscripts.
  ///
  /// @throws InvalidUsageException if the format is unknown or the file can't be read
  Optional<ForeignFormat> format(Path file, CliCommand command) {
    try {
      return format.equals(AUTO)
          ? FormatDetector.of(file)
          : Optional.of(
              ForeignFormat.of(format)
                  .orElseThrow(() ->
                      command.invalid(
                          "migration.format", format, String.join(", ", ForeignFormat.labels()))));
    } catch (IOException unreadable) {
      throw command.invalid("check.unreadable", file);
    }
  }

  /// Returns what to import.
  ///
  /// @param named the path beside which manuscripts are written, unless a folder is given
  ForeignImportRequest request(Path file, Path named, ForeignFormat format, RelayId relay) {
    return new ForeignImportRequest(
        file, format, relay, Optional.ofNullable(category), folder(named), isFetching);
  }

  private Path folder(Path file) {
    var name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
    var stem = name.replaceFirst("(?<=.)\\.[A-Za-z]{2,5}$", "");
    return folder == null
        ? file.toAbsolutePath().normalize().resolveSibling(stem + "-import")
        : folder;
  }
}
