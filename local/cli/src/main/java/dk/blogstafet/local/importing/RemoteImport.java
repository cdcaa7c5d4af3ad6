package dk.blogstafet.local.importing;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/// Imports to a site with signed requests instead of into a data folder.
public interface RemoteImport {
  /// Imports, and prints the result.
  ///
  /// @return the exit code
  int run(CommandLine line, RemoteImportRequest request);

  /// What to import, and where to.
  ///
  /// @param file a relay page, or a folder of manuscripts
  /// @param relay the relay's slug; empty to use the file's
  /// @param site the site's address
  /// @param key the private key's file; empty for the default
  record RemoteImportRequest(
      Path file,
      Optional<String> relay,
      String site,
      Optional<Path> key,
      boolean dryRun,
      boolean json) {}
}
