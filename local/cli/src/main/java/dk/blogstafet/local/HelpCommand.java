package dk.blogstafet.local;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.i18n.CommandMessages;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `blogstafet help`: shows the help of a command, as `--help` behind it does.
@Command(
    name = "help",
    mixinStandardHelpOptions = true,
    footer = {"  blogstafet help publish", "  blogstafet help key add"},
    exitCodeList = {"0:", "2:"})
final class HelpCommand extends CliCommand {
  @Parameters(paramLabel = "${bundle:label.command}", arity = "0..*", descriptionKey = "command")
  private List<String> names = List.of();

  HelpCommand(CommandMessages commandMessages) {
    super(commandMessages);
  }

  @Override
  protected int run() {
    var command = line().getCommandSpec().root().commandLine();
    for (var name : names) {
      command = command.getSubcommands().get(name);
      if (command == null) {
        throw invalid("usage.unknown-command", String.join(" ", names));
      }
    }
    command.usage(out(), line().getColorScheme());
    return ExitCodes.DONE;
  }
}
