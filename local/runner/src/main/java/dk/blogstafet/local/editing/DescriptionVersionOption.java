package dk.blogstafet.local.editing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The version of a description that a command expects to replace, and `--help`: these commands
/// have no `--version` of the program.
final class DescriptionVersionOption {
  @Option(
      names = "--expect-version",
      paramLabel = "NUMBER",
      description =
          "The version to replace: list says a relay's, a refusal the site's. Without it, the first"
              + " is meant.")
  private @Nullable Integer version;

  /// The option's name until 0.1.0, which scripts may use.
  @Option(names = "--version", hidden = true)
  void former(int number) {
    version = number;
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean help;

  Optional<Integer> number() {
    return Optional.ofNullable(version);
  }

  boolean isHelpWanted() {
    return help;
  }
}
