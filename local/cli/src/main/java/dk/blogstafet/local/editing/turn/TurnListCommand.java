package dk.blogstafet.local.editing.turn;

import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.RelayId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `blogstafet turn list`: shows who has a relay's baton, and lists its turns, the latest first.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "list",
    mixinStandardHelpOptions = true,
    footer = "  blogstafet turn list skygge-i-byen",
    exitCodeList = {"0:", "1:", "2:", "3:", "5:", "6:"})
final class TurnListCommand extends EditorCommand {
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(paramLabel = "${bundle:label.relay}", descriptionKey = "relay")
  private String relay = "";

  TurnListCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    if (!RelayId.isValid(relay)) {
      throw invalid("relay.malformed", relay);
    }
    var path = ApiUrls.turns(new RelayId(relay));
    var words = new TurnLines(messages());
    try (var session = session()) {
      return session.run(
          () -> session.client().read(key.file(environment()).read(), path), words::list);
    }
  }
}
