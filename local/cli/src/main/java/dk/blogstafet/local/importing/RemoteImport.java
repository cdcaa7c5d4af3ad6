package dk.blogstafet.local.importing;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/// Imports to a site, signed, instead of into a data folder.
public interface RemoteImport {
  /// Imports, and prints the result.
  ///
  /// @return the exit code
  int run(CommandLine line, RemoteImportRequest request);

  /// What is to be imported where.
  ///
  /// @param file a relay page, or a folder of manuscripts
  /// @param relay the relay's slug; without it, as the file says
  /// @param site the site's address
  /// @param key the private key's file, where it isn't the usual one
  record RemoteImportRequest(
      Path file,
      Optional<String> relay,
      String site,
      Optional<Path> key,
      boolean dryRun,
      boolean json) {}
}
