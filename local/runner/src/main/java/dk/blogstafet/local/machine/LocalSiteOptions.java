package dk.blogstafet.local.machine;

import java.nio.file.Path;
import java.util.Map;

/// How a machine is to run.
///
/// @param port the front's; DynamoDB, S3 and the mails take the next three; 0 for any four that are
///   free
/// @param data the folder that everything is kept in
/// @param template the SAM template
/// @param fresh whether to delete first what the folder holds
/// @param variables what functions find in their environment in the place of what they usually do
public record LocalSiteOptions(
    int port, Path data, Path template, boolean fresh, Map<String, String> variables) {
  public LocalSiteOptions {
    variables = Map.copyOf(variables);
  }

  /// A machine whose functions find what they usually do.
  public LocalSiteOptions(int port, Path data, Path template, boolean fresh) {
    this(port, data, template, fresh, Map.of());
  }
}
