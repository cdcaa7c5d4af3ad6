package dk.blogstafet.local.editing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which version of a post a command changes, and help: where `--version` is a post's, it isn't the
/// program's.
final class PostVersionOption {
  @Option(
      names = "--version",
      paramLabel = "NUMBER",
      description = "The version that you have seen. Without it, the one that is there now.")
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
