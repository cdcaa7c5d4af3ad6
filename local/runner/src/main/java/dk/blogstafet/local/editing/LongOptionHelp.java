package dk.blogstafet.local.editing;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// Help for commands that are given a key as a word. One key in 64 begins with a dash, as options
/// do: such a command has no short options that a key could begin with.
final class LongOptionHelp {
  @Option(names = "--help", usageHelp = true, description = "Show this help message and exit.")
  private boolean wanted;

  private LongOptionHelp() {}

  boolean isWanted() {
    return wanted;
  }

  /// A command with this help and no other.
  static CommandLine on(Object command) {
    var line = new CommandLine(command);
    line.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new LongOptionHelp()));
    return line;
  }
}
