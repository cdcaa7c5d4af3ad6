package dk.blogstafet.local.editing.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The version that a command expects to change, and `--help`: these commands have no `--version`
/// of the program.
public final class ExpectVersionOption {
  @Option(names = "--expect-version", paramLabel = "${bundle:label.number}")
  private @Nullable Integer version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "mixinStandardHelpOptions.help")
  private boolean help;

  /// The option's name until 0.1.0, which scripts may use.
  @Option(names = "--version", hidden = true)
  void former(int number) {
    version = number;
  }

  /// Returns the version, if it is given.
  public Optional<Integer> number() {
    return Optional.ofNullable(version);
  }

  boolean isHelpWanted() {
    return help;
  }
}
