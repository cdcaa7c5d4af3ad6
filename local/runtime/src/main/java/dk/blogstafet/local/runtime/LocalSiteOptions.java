package dk.blogstafet.local.runtime;

import java.nio.file.Path;
import java.util.Map;

/// The options of a local site.
///
/// @param port the front's; DynamoDB, S3 and the mails use the next three; 0 for any four free ones
/// @param data the data folder
/// @param template the SAM template
/// @param fresh whether to delete the folder's data first
/// @param variables environment variables of functions that replace the usual ones
public record LocalSiteOptions(
    int port, Path data, Path template, boolean fresh, Map<String, String> variables) {
  public LocalSiteOptions {
    variables = Map.copyOf(variables);
  }

  /// Creates options with the usual environment variables.
  public LocalSiteOptions(int port, Path data, Path template, boolean fresh) {
    this(port, data, template, fresh, Map.of());
  }
}
