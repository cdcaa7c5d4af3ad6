package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.local.manuscript.RelayFileReader;
import dk.blogstafet.relay.Relay;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet relay`: opens a relay, or describes it anew.
@Command(
    name = "relay",
    description = "Opens a relay on a site from its file (stafet.md), or describes it anew.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet relay stafet.md --site https://stafet.example",
      "  blogstafet relay stafet.md --expect-version 1"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      EditorExitCodes.DONE_LINE,
      EditorExitCodes.BROKEN_LINE,
      EditorExitCodes.WRONG_LINE,
      EditorExitCodes.REFUSED_LINE,
      EditorExitCodes.BEHIND_LINE,
      EditorExitCodes.UNANSWERED_LINE,
      EditorExitCodes.KEY_LINE
    })
final class RelayCommand implements Callable<Integer> {
  private static final String RELAYS = "/api/relays";

  private final CliEnvironment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final DescriptionVersionOption seen = new DescriptionVersionOption();

  @Parameters(paramLabel = "FILE", description = "The file; docs/import.md says what is in it.")
  private Path file = Path.of("");

  RelayCommand(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public Integer call() {
    try (var session = SiteSession.open(environment, spec, options)) {
      var request = letter(EditorFiles.read(file, RelayFileReader::read));
      return session.run(
          () -> session.sender(key.file(environment)).send(request),
          answer -> news(session.site(), answer));
    } catch (EditorFiles.UnreadableFileException unreadable) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(unreadable.getMessage()));
    }
  }

  private ApiWriteRequest letter(Relay relay) {
    return seen.number()
        .map(version ->
            new ApiWriteRequest(
                "PUT", RELAYS + "/" + relay.id(), RequestBodies.relay(version, relay)))
        .orElseGet(() -> ApiWriteRequest.post(RELAYS, RequestBodies.opening(relay)));
  }

  private static List<String> news(SiteAddress site, JsonNode answer) {
    var relay = answer.path("relay").asText();
    var version = answer.path("version").asInt();
    var from = answer.path("from").asInt();
    var headline =
        from == version
            ? "Nothing to do: " + relay + " was so already (version " + version + ")."
            : (from == 0 ? "Opened " : "Described ") + relay + " (version " + version + ").";
    return List.of(headline, "Its page, in a moment: " + site + answer.path("address").asText());
  }
}
