package dk.blogstafet.local.importing;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whether an import goes to a site, and with which key.
final class ImportSiteOption {
  @Option(
      names = "--site",
      paramLabel = "URL",
      description = "Not into a data folder, but to this site, signed; the relay must be open.")
  private @Nullable String site;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "With --site: the private key's file, where it isn't the usual one.")
  private @Nullable Path key;

  /// What a site is wanted for; empty without one.
  Optional<RemoteImport.RemoteImportRequest> wish(
      Path file, @Nullable String relay, boolean dryRun, boolean json) {
    return Optional.ofNullable(site)
        .map(url ->
            new RemoteImport.RemoteImportRequest(
                file, Optional.ofNullable(relay), url, Optional.ofNullable(key), dryRun, json));
  }
}
