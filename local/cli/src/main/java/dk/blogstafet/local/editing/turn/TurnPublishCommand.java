package dk.blogstafet.local.editing.turn;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blogstafet turn publish`: publishes a text now.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "publish",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet turn publish skygge-i-byen 4",
      "  blogstafet turn publish skygge-i-byen 4 --reason \"Godkendt i telefonen\""
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class TurnPublishCommand extends SingleTurnCommand {
  @Option(names = "--reason", paramLabel = "${bundle:label.text}")
  private @Nullable String reason;

  TurnPublishCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    return send("publish", json -> json.text("reason", Optional.ofNullable(reason)), this::lines);
  }

  private List<String> lines(JsonNode answer) {
    return messages()
        .lines("turn.done.publish", name(), address() + answer.path("address").asText());
  }
}
