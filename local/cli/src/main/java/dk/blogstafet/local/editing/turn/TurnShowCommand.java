package dk.blogstafet.local.editing.turn;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.runtime.UserFacingException;
import picocli.CommandLine.Command;

/// `blogstafet turn show`: shows how a turn stands, what can be done, and the text that was handed
/// in.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "show",
    mixinStandardHelpOptions = true,
    footer = "  blogstafet turn show skygge-i-byen 4",
    exitCodeList = {"0:", "1:", "2:", "3:", "5:", "6:"})
final class TurnShowCommand extends SingleTurnCommand {
  TurnShowCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    var path = path();
    var words = new TurnReportLines(new TurnLines(messages()));
    try (var session = session()) {
      return session.run(() -> session.client().read(keyFile().read(), path), words::whole);
    }
  }
}
