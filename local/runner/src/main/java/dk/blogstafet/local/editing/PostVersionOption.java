package dk.blogstafet.local.editing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The version of a post that a command expects to change, and `--help`: these commands have no
/// `--version` of the program.
final class PostVersionOption {
  @Option(
      names = "--expect-version",
      paramLabel = "NUMBER",
      description = "The version that you have seen. Without it, the one that is there now.")
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
