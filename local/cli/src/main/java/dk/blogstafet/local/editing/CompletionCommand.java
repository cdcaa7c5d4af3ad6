package dk.blogstafet.local.editing;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.i18n.CommandMessages;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/// `blogstafet completion`: prints a script with which a shell completes commands and options.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    footer = "  source <(./blogstafet completion)",
    exitCodeList = {"0:", "1:", "2:"})
final class CompletionCommand extends CliCommand {
  CompletionCommand(CommandMessages commandMessages) {
    super(commandMessages);
  }

  @Override
  protected int run() {
    var root = line().getCommandSpec().root();
    out().print(AutoComplete.bash(root.name(), root.commandLine()));
    out().flush();
    return ExitCodes.DONE;
  }
}
