package dk.blogstafet.local.newsletter;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which data a command works on.
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".blogstafet",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of(".blogstafet");

  @Option(
      names = "--aws",
      description =
          "The site in AWS that the environment names (POSTS_TABLE, SUBSCRIBERS_TABLE,"
              + " SUPPRESSIONS_BUCKET, NEWSLETTER_KEY, AWS_REGION), instead of a data folder.")
  private boolean aws;

  /// The folder; empty for the site in AWS.
  Optional<Path> folder() {
    return aws ? Optional.empty() : Optional.of(data);
  }
}
