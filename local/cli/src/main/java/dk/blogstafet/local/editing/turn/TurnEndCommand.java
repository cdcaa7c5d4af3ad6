package dk.blogstafet.local.editing.turn;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.runtime.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A command that ends a turn before its text is published.
abstract class TurnEndCommand extends SingleTurnCommand {
  private final String part;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "${bundle:label.text}",
      descriptionKey = "turn-reason")
  private String reason = "";

  /// @param part the last part of the path, and of the message's key
  TurnEndCommand(CliEnvironment cliEnvironment, String part) {
    super(cliEnvironment);
    this.part = part;
  }

  @Override
  protected int run() throws UserFacingException {
    return send(
        part,
        json -> json.text("reason", reason),
        _ -> messages().lines("turn.done." + part, name()));
  }

  /// `blogstafet turn cancel`: cancels a turn.
  @Command(
      exitCodeOnExecutionException = ExitCodes.KEY,
      name = "cancel",
      mixinStandardHelpOptions = true,
      footer = "  blogstafet turn cancel skygge-i-byen 4 --reason \"Vi har aflyst temaet\"",
      exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
  static final class TurnCancelCommand extends TurnEndCommand {
    TurnCancelCommand(CliEnvironment cliEnvironment) {
      super(cliEnvironment, "cancel");
    }
  }

  /// `blogstafet turn take-over`: takes the baton from an author who does not finish.
  @Command(
      exitCodeOnExecutionException = ExitCodes.KEY,
      name = "take-over",
      mixinStandardHelpOptions = true,
      footer = "  blogstafet turn take-over skygge-i-byen 4 --reason \"Vi har ikke hørt fra dig\"",
      exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
  static final class TurnTakeOverCommand extends TurnEndCommand {
    TurnTakeOverCommand(CliEnvironment cliEnvironment) {
      super(cliEnvironment, "take-over");
    }
  }
}
