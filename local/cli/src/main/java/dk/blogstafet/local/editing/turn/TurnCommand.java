package dk.blogstafet.local.editing.turn;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.editing.session.CliEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `blogstafet turn`: invites authors, reviews their texts and passes the baton.
@Command(
    name = "turn",
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:", "2:"})
public final class TurnCommand extends CliCommand {
  private TurnCommand(CliEnvironment environment) {
    super(environment.messages());
  }

  /// The command with its subcommands.
  public static CommandLine line(CliEnvironment environment) {
    return new CommandLine(new TurnCommand(environment))
        .addSubcommand(new TurnInviteCommand(environment))
        .addSubcommand(new TurnWriteCommand(environment))
        .addSubcommand(new TurnListCommand(environment))
        .addSubcommand(new TurnShowCommand(environment))
        .addSubcommand(new TurnCommentCommand(environment))
        .addSubcommand(new TurnChangeCommand.TurnRequestChangesCommand(environment))
        .addSubcommand(new TurnChangeCommand.TurnApproveCommand(environment))
        .addSubcommand(new TurnScheduleCommand(environment))
        .addSubcommand(new TurnChangeCommand.TurnUnscheduleCommand(environment))
        .addSubcommand(new TurnPublishCommand(environment))
        .addSubcommand(new TurnChangeCommand.TurnRemindCommand(environment))
        .addSubcommand(new TurnChangeCommand.TurnLinkCommand(environment))
        .addSubcommand(new TurnEndCommand.TurnCancelCommand(environment))
        .addSubcommand(new TurnEndCommand.TurnTakeOverCommand(environment));
  }

  @Override
  protected int run() {
    throw invalid("turn.which");
  }
}
