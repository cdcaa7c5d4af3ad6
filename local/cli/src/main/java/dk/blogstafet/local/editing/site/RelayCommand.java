package dk.blogstafet.local.editing.site;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.ExpectVersionOption;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.manuscript.RelayFileReader;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.Relay;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `blogstafet relay`: opens a relay, or updates its description.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "relay",
    footer = {
      "  blogstafet relay stafet.md --site https://stafet.example",
      "  blogstafet relay stafet.md --expect-version 1"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
public final class RelayCommand extends EditorCommand {

  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final ExpectVersionOption seen = new ExpectVersionOption();

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file = Path.of("");

  public RelayCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    try (var session = session()) {
      var request = request(read(file, RelayFileReader::read));
      return session.run(
          () -> session.sender(key.file(environment())).send(request),
          answer -> lines(session.site(), answer));
    }
  }

  private ApiWriteRequest request(Relay relay) {
    return seen.number()
        .map(version ->
            new ApiWriteRequest(
                "PUT", ApiUrls.relay(relay.id()), RequestBodies.relay(version, relay)))
        .orElseGet(() -> ApiWriteRequest.post(ApiUrls.RELAYS, RequestBodies.opening(relay)));
  }

  private List<String> lines(SiteAddress site, JsonNode answer) {
    var version = answer.path("version").asInt();
    var from = answer.path("from").asInt();
    var key = from == version ? "unchanged" : from == 0 ? "relay.opened" : "relay.updated";
    return List.of(
        text(key, answer.path("relay").asText(), Integer.toString(version)),
        text("post.page", site + answer.path("address").asText()));
  }
}
