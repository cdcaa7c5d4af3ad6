package dk.blogstafet.local.importing;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.InvalidUsageException;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.migration.web.WebDownload;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.page.renewal.RetryPause;
import dk.blogstafet.relay.validation.WebLink;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What an import reads: a file or folder, or a feed or page that is downloaded first.
///
/// @param file the file or folder; of a download one that is deleted when the process ends
/// @param named the path beside which manuscripts are written
record ImportSource(Path file, Path named) {
  /// Finds or downloads what a parameter names.
  ///
  /// @throws BrokenExportException if the site doesn't permit it
  /// @throws InvalidUsageException if it is no address, or the site doesn't answer
  static ImportSource of(String parameter, RetryPause pause, CliCommand command)
      throws BrokenExportException {
    if (!parameter.toLowerCase(Locale.ROOT).matches("https?://.*")) {
      var file = Path.of(parameter);
      return new ImportSource(file, file);
    }
    var address =
        WebLink.parse(parameter)
            .orElseThrow(() -> command.invalid("migration.web.address", parameter));
    try {
      return downloaded(address, pause);
    } catch (IOException unreachable) {
      throw command.invalid("migration.web.unreachable", parameter);
    }
  }

  private static ImportSource downloaded(URI address, RetryPause pause)
      throws BrokenExportException, IOException {
    try (var download = new WebDownload(pause)) {
      var content = download.get(address);
      var folder = Files.createTempDirectory("blogstafet");
      folder.toFile().deleteOnExit();
      var file =
          Files.write(folder.resolve(address.getHost().replaceAll("[^\\w.-]", "-")), content);
      file.toFile().deleteOnExit();
      return new ImportSource(file, Path.of(file.getFileName() + ".html"));
    }
  }

  /// Returns the content of a plain-text page.
  ///
  /// @throws InvalidUsageException if it can't be read
  static byte[] read(Path file, CliCommand command) {
    try {
      return TextFile.read(file);
    } catch (TextFile.FileTooLargeException large) {
      throw command.invalid("file.too-large", large.getFile());
    } catch (IOException unreadable) {
      throw command.invalid("check.unreadable", file);
    }
  }
}
