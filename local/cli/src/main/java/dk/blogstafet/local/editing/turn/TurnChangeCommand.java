package dk.blogstafet.local.editing.turn;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.runtime.UserFacingException;
import picocli.CommandLine.Command;

/// A command that changes a turn and needs nothing but its number.
abstract class TurnChangeCommand extends SingleTurnCommand {
  private final String part;
  private final String done;

  /// @param part the last part of the path
  /// @param done the last part of the message's key
  TurnChangeCommand(CliEnvironment cliEnvironment, String part, String done) {
    super(cliEnvironment);
    this.part = part;
    this.done = done;
  }

  @Override
  protected int run() throws UserFacingException {
    return send(part, _ -> {}, _ -> messages().lines("turn.done." + done, name()));
  }

  /// `blogstafet turn request-changes`: gives a text back to its author.
  @Command(
      exitCodeOnExecutionException = ExitCodes.KEY,
      name = "request-changes",
      mixinStandardHelpOptions = true,
      footer = "  blogstafet turn request-changes skygge-i-byen 4",
      exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
  static final class TurnRequestChangesCommand extends TurnChangeCommand {
    TurnRequestChangesCommand(CliEnvironment cliEnvironment) {
      super(cliEnvironment, "request-changes", "request-changes");
    }
  }

  /// `blogstafet turn approve`: approves a text, and has its author asked for the final approval.
  @Command(
      exitCodeOnExecutionException = ExitCodes.KEY,
      name = "approve",
      mixinStandardHelpOptions = true,
      footer = "  blogstafet turn approve skygge-i-byen 4",
      exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
  static final class TurnApproveCommand extends TurnChangeCommand {
    TurnApproveCommand(CliEnvironment cliEnvironment) {
      super(cliEnvironment, "approve", "approve");
    }
  }

  /// `blogstafet turn unschedule`: removes the time of publication.
  @Command(
      exitCodeOnExecutionException = ExitCodes.KEY,
      name = "unschedule",
      mixinStandardHelpOptions = true,
      footer = "  blogstafet turn unschedule skygge-i-byen 4",
      exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
  static final class TurnUnscheduleCommand extends TurnChangeCommand {
    TurnUnscheduleCommand(CliEnvironment cliEnvironment) {
      super(cliEnvironment, "schedule", "unschedule");
    }
  }

  /// `blogstafet turn remind`: mails the author's link again.
  @Command(
      exitCodeOnExecutionException = ExitCodes.KEY,
      name = "remind",
      mixinStandardHelpOptions = true,
      footer = "  blogstafet turn remind skygge-i-byen 4",
      exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
  static final class TurnRemindCommand extends TurnChangeCommand {
    TurnRemindCommand(CliEnvironment cliEnvironment) {
      super(cliEnvironment, "remind", "remind");
    }
  }

  /// `blogstafet turn link`: mails a new link to the author, which voids the old one.
  @Command(
      exitCodeOnExecutionException = ExitCodes.KEY,
      name = "link",
      mixinStandardHelpOptions = true,
      footer = "  blogstafet turn link skygge-i-byen 4",
      exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
  static final class TurnLinkCommand extends TurnChangeCommand {
    TurnLinkCommand(CliEnvironment cliEnvironment) {
      super(cliEnvironment, "link", "link");
    }
  }
}
