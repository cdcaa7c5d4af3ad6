package dk.blogstafet.local.editing.turn;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.sending.PendingUpload;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet turn invite`: invites an author. Unlike other changes, the request is not kept on
/// this machine if it contains an address.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "invite",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet turn invite skygge-i-byen --name \"Gry Havregrøn\" --email gry@example.dk"
          + " --deadline 2027-01-20",
      "  blogstafet turn invite skygge-i-byen --of 4 --candidate 1 --deadline 2027-01-20",
      "  blogstafet turn invite skygge-i-byen --reserve 3 --deadline 2027-01-20"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class TurnInviteCommand extends EditorCommand {
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(paramLabel = "${bundle:label.relay}", descriptionKey = "relay")
  private String relay = "";

  @Option(names = "--name", paramLabel = "${bundle:label.name}")
  private @Nullable String name;

  @Option(names = "--email", paramLabel = "${bundle:label.address}")
  private @Nullable String email;

  @Option(names = "--question", paramLabel = "${bundle:label.text}")
  private @Nullable String question;

  @Option(names = "--deadline", required = true, paramLabel = "${bundle:label.date}")
  private String deadline = "";

  @Option(names = "--no-baton")
  private boolean isWithoutBaton;

  @Option(names = "--from", paramLabel = "${bundle:label.name}")
  private @Nullable String from;

  @Option(names = "--greeting", paramLabel = "${bundle:label.text}")
  private @Nullable String greeting;

  @Option(names = "--because", paramLabel = "${bundle:label.text}")
  private @Nullable String because;

  @Option(names = "--of", paramLabel = "${bundle:label.turn}")
  private @Nullable Integer source;

  @Option(names = "--candidate", paramLabel = "${bundle:label.number}")
  private @Nullable Integer candidate;

  @Option(names = "--reserve", paramLabel = "${bundle:label.turn}")
  private @Nullable Integer reserve;

  TurnInviteCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    var request = ApiWriteRequest.post(path(), RequestBodies.of(this::write));
    try (var session = session()) {
      return session.run(() -> send(session, request), this::lines);
    }
  }

  private ApiResult send(SiteSession session, ApiWriteRequest request) throws UserFacingException {
    var file = key.file(environment());
    return email == null
        ? session.sender(file).send(request)
        : session.client().send(file.read(), PendingUpload.unsaved(request));
  }

  private String path() {
    if (!RelayId.isValid(relay)) {
      throw invalid("relay.malformed", relay);
    }
    var id = new RelayId(relay);
    var hasPerson =
        name != null || email != null || from != null || greeting != null || because != null;
    if (source != null && candidate != null && !hasPerson) {
      return ApiUrls.turn(id, source) + "/candidates/" + candidate;
    }
    if (reserve != null && source == null && candidate == null && name == null && email == null) {
      return ApiUrls.turns(id);
    }
    if (source != null || candidate != null || reserve != null || name == null || email == null) {
      throw invalid("turn.invite.which");
    }
    if ((greeting != null || because != null) && from == null) {
      throw invalid("turn.invite.from");
    }
    return ApiUrls.turns(id);
  }

  private void write(JsonWriter json) {
    json.text("name", Optional.ofNullable(name));
    json.text("email", Optional.ofNullable(email));
    json.text("question", Optional.ofNullable(question));
    json.text("deadline", deadline);
    json.bool("baton", !isWithoutBaton);
    json.text("from", Optional.ofNullable(from));
    json.text("greeting", Optional.ofNullable(greeting));
    json.text("because", Optional.ofNullable(because));
    if (reserve != null) {
      json.number("reserve", reserve);
    }
  }

  private List<String> lines(JsonNode answer) {
    return messages().lines("turn.done.invite", relay + "/" + answer.path("name").asText());
  }
}
