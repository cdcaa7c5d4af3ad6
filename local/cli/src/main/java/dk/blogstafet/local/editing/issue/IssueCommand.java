package dk.blogstafet.local.editing.issue;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.editing.session.CliEnvironment;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `blogstafet issue`: shows, previews and changes the issues of a relay's newsletter.
@Command(
    name = "issue",
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:", "2:"})
public final class IssueCommand extends CliCommand {
  private IssueCommand(CliEnvironment environment) {
    super(environment.messages());
  }

  /// The command with its subcommands.
  ///
  /// @param prompt asks for a line of text; empty without a terminal
  public static CommandLine line(
      CliEnvironment environment, Optional<UnaryOperator<String>> prompt) {
    return new CommandLine(new IssueCommand(environment))
        .addSubcommand(new IssueListCommand(environment))
        .addSubcommand(new IssueShowCommand(environment))
        .addSubcommand(new IssuePreviewCommand(environment))
        .addSubcommand(new IssueTestCommand(environment))
        .addSubcommand(new IssueCorrectCommand(environment))
        .addSubcommand(new IssueChangeCommand.IssueHoldCommand(environment))
        .addSubcommand(new IssueReleaseCommand(environment, prompt))
        .addSubcommand(new IssueChangeCommand.IssuePauseCommand(environment))
        .addSubcommand(new IssueChangeCommand.IssueStopCommand(environment))
        .addSubcommand(new IssueSettingsCommand(environment));
  }

  @Override
  protected int run() {
    throw invalid("issue.which");
  }
}
