package dk.blogstafet.local.editing.turn;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.editing.secret.EditorKeyFile;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// A command that concerns one turn.
abstract class SingleTurnCommand extends EditorCommand {
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(index = "0", paramLabel = "${bundle:label.relay}", descriptionKey = "relay")
  private String relay = "";

  @Parameters(index = "1", paramLabel = "${bundle:label.turn}", descriptionKey = "turn")
  private int turn;

  SingleTurnCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  final EditorKeyFile keyFile() {
    return key.file(environment());
  }

  /// The turn as messages name it.
  final String name() {
    return relay + "/" + turn;
  }

  /// The path of the turn in the API.
  ///
  /// @throws dk.blogstafet.local.command.InvalidUsageException if a name can't be one
  final String path() {
    if (!RelayId.isValid(relay)) {
      throw invalid("relay.malformed", relay);
    }
    if (turn < 1) {
      throw invalid("turn.malformed", turn);
    }
    return ApiUrls.turn(new RelayId(relay), turn);
  }

  /// Sends a change of the turn.
  ///
  /// @param part of the API below the turn
  /// @param done the lines for people if the turn was changed
  /// @return the exit code
  /// @throws UserFacingException if the key can't be used
  final int send(String part, Consumer<JsonWriter> body, Function<JsonNode, List<String>> done)
      throws UserFacingException {
    var request = ApiWriteRequest.post(path() + "/" + part, RequestBodies.of(body));
    try (var session = session()) {
      return session.run(
          () -> session.sender(keyFile()).send(request),
          answer -> isUnchanged(answer) ? unchanged(answer) : done.apply(answer));
    }
  }

  private static boolean isUnchanged(JsonNode answer) {
    return answer.path("from").asText().equals(answer.path("version").asText());
  }

  private List<String> unchanged(JsonNode answer) {
    return List.of(text("unchanged", name(), answer.path("version").asText()));
  }
}
