package dk.blogstafet.local.editing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which version of a description a command replaces, and help: where `--version` is a
/// description's, it isn't the program's.
final class DescriptionVersionOption {
  @Option(
      names = "--version",
      paramLabel = "NUMBER",
      description =
          "The version to replace: list says a relay's, a refusal the site's. Without it, the first"
              + " is meant.")
  private @Nullable Integer version;

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
