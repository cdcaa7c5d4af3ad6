package dk.blogstafet.local.importing;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of an import to a site.
final class ImportSiteOption {
  @Option(names = "--site", paramLabel = "URL")
  private @Nullable String site;

  @Option(names = "--key", paramLabel = "${bundle:label.file}")
  private @Nullable Path key;

  /// Returns the request for an import to a site; empty without `--site`.
  Optional<RemoteImport.RemoteImportRequest> request(
      Path file, @Nullable String relay, boolean dryRun, boolean json) {
    return Optional.ofNullable(site)
        .map(url ->
            new RemoteImport.RemoteImportRequest(
                file, Optional.ofNullable(relay), url, Optional.ofNullable(key), dryRun, json));
  }
}
