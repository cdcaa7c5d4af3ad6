package dk.blogstafet.local.editing.desk;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.editing.session.CliEnvironment;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `blogstafet desk`: opens the desk, where editors work in a browser.
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:", "2:"})
public final class DeskCommand extends CliCommand {
  private DeskCommand(CliEnvironment environment) {
    super(environment.messages());
  }

  /// The command with its subcommands.
  public static CommandLine line(CliEnvironment environment, Path template) {
    return new CommandLine(new DeskCommand(environment))
        .addSubcommand(new DeskLinkCommand(environment, template));
  }

  @Override
  protected int run() {
    throw invalid("desk.which");
  }
}
