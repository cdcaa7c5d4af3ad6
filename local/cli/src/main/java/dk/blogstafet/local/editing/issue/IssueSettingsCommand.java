package dk.blogstafet.local.editing.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet issue settings`: decides whether a relay's issues wait for an editor, and releases
/// newsletters after a restored table.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "settings",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet issue settings skygge-i-byen --release manual",
      "  blogstafet issue settings --restored"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class IssueSettingsCommand extends EditorCommand {
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(paramLabel = "${bundle:label.relay}", arity = "0..1", descriptionKey = "relay")
  private @Nullable String relay;

  @Option(names = "--release", paramLabel = "automatic|manual")
  private @Nullable String release;

  @Option(names = "--restored")
  private boolean restored;

  IssueSettingsCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    var request = request();
    try (var session = session()) {
      return session.run(() -> session.sender(key.file(environment())).send(request), this::lines);
    }
  }

  private ApiWriteRequest request() {
    if (restored == (release != null) || restored == (relay != null)) {
      throw invalid("issue.settings.which");
    }
    return restored
        ? new ApiWriteRequest("PUT", ApiUrls.MAILING, body("sending", "released"))
        : new ApiWriteRequest("PUT", ApiUrls.mailing(relayId()), body("release", release));
  }

  private RelayId relayId() {
    if (relay == null || !RelayId.isValid(relay)) {
      throw invalid("relay.malformed", String.valueOf(relay));
    }
    return new RelayId(relay);
  }

  private static String body(String name, @Nullable String value) {
    return RequestBodies.of(json -> json.text(name, String.valueOf(value)));
  }

  private List<String> lines(JsonNode answer) {
    var changed = !answer.path("from").asText().equals(answer.path("version").asText());
    if (restored) {
      return List.of(text(changed ? "issue.restored.released" : "issue.restored.none"));
    }
    return List.of(text("issue.release." + answer.path("name").asText()));
  }
}
