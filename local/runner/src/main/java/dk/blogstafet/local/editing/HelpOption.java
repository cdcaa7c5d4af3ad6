package dk.blogstafet.local.editing;

import picocli.CommandLine.Option;

/// Help for commands whose `--version` is a post's and not the program's.
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean wanted;

  boolean isWanted() {
    return wanted;
  }
}
