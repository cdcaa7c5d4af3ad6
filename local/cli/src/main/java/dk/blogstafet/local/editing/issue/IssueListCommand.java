package dk.blogstafet.local.editing.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.RelayId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `blogstafet issue list`: lists a relay's issues, upcoming ones first.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "list",
    mixinStandardHelpOptions = true,
    footer = "  blogstafet issue list skygge-i-byen",
    exitCodeList = {"0:", "1:", "2:", "3:", "5:", "6:"})
final class IssueListCommand extends EditorCommand {
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(paramLabel = "${bundle:label.relay}", descriptionKey = "relay")
  private String relay = "";

  IssueListCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    if (!RelayId.isValid(relay)) {
      throw invalid("relay.malformed", relay);
    }
    var path = ApiUrls.issues(new RelayId(relay));
    try (var session = session()) {
      return session.run(
          () -> session.client().read(key.file(environment()).read(), path), this::lines);
    }
  }

  private List<String> lines(JsonNode answer) {
    var words = new IssueLines(messages());
    var lines = new ArrayList<String>();
    lines.add(text("issue.release." + answer.path("release").asText()));
    if (answer.has("notice")) {
      lines.add(answer.path("notice").asText());
    }
    answer.path("issues").forEach(issue -> lines.add(words.row(issue)));
    return lines;
  }
}
