package dk.blogstafet.local;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.i18n.CommandMessages;
import picocli.CommandLine.Command;

/// `blogstafet version`: prints the version, as `--version` does.
@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    footer = "  blogstafet version",
    exitCodeList = {"0:", "2:"})
final class VersionCommand extends CliCommand {
  VersionCommand(CommandMessages commandMessages) {
    super(commandMessages);
  }

  @Override
  protected int run() {
    out().println(BuildVersion.text());
    return ExitCodes.DONE;
  }
}
