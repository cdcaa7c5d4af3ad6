package dk.blogstafet.local.editing.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet issue correct`: has a published correction mailed to the readers who were mailed the
/// post.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "correct",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet issue correct skygge-i-byen asken-paa-hjoernet",
      "  blogstafet issue correct skygge-i-byen asken-paa-hjoernet --number 1"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class IssueCorrectCommand extends EditorCommand {
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(index = "0", paramLabel = "${bundle:label.relay}", descriptionKey = "relay")
  private String relay = "";

  @Parameters(index = "1", paramLabel = "${bundle:label.post}", descriptionKey = "post")
  private String post = "";

  @Option(names = "--number", paramLabel = "${bundle:label.number}")
  private int number;

  IssueCorrectCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    var path = postPath(relay, post);
    try (var session = session()) {
      return session.run(
          () -> number > 0 ? send(session, number) : latest(session, path), this::lines);
    }
  }

  private ApiResult latest(SiteSession session, String path) throws UserFacingException {
    var read = session.client().read(path);
    return read instanceof ApiResult.Done(var whole)
        ? send(session, whole.path("corrections").size())
        : read;
  }

  private ApiResult send(SiteSession session, int correction) throws UserFacingException {
    var body =
        RequestBodies.of(json -> {
          json.text("post", post);
          json.number("correction", correction);
        });
    var request = ApiWriteRequest.post(ApiUrls.issues(new RelayId(relay)), body);
    return session.sender(key.file(environment())).send(request);
  }

  private List<String> lines(JsonNode answer) {
    var issue = answer.path("name").asText();
    var version = answer.path("version").asText();
    return List.of(
        answer.path("from").asText().equals(version)
            ? text("unchanged", relay + "/" + issue, version)
            : text("issue.done.correct", relay, issue));
  }
}
