package dk.blogstafet.local.editing.key;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The option `--help` for commands that take a key as an argument. One key in 64 begins with a
/// dash, as options do, so these commands have no short options.
final class LongOptionHelp {
  @Option(names = "--help", usageHelp = true, descriptionKey = "mixinStandardHelpOptions.help")
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
