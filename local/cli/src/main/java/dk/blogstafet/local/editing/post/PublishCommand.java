package dk.blogstafet.local.editing.post;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.change.PostDraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet publish`: publishes a post.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "publish",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet publish asken.md --relay skygge-i-byen",
      "  blogstafet publish asken.md --site https://stafet.example --json"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
public final class PublishCommand extends EditorCommand {

  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final PreflightCheck check = new PreflightCheck();

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--relay", paramLabel = "SLUG")
  private @Nullable String relay;

  @Option(names = "--no-newsletter")
  private boolean noNewsletter;

  public PublishCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    try (var session = session()) {
      var read = new ManuscriptFile(file, read(file, ManuscriptReader::read));
      var path = postsPath(relay(read.manuscript()));
      if (!check.permits(file, this)) {
        return ExitCodes.REFUSED;
      }
      var request = ApiWriteRequest.post(path, RequestBodies.post(draft(read.manuscript())));
      return session.run(
          () -> session.sender(key.file(environment())).send(request),
          answer -> published(new PostResultText(session.site(), messages()), answer, read),
          read::place);
    }
  }

  private PostDraft draft(Manuscript manuscript) {
    return manuscript.draft().withMailable(!noNewsletter);
  }

  private List<String> published(PostResultText text, JsonNode answer, ManuscriptFile read) {
    var lines = new ArrayList<>(text.of("post.published", answer));
    var relay = answer.path("relay").asText();
    read.note(relay, answer.path("name").asText(), messages()).ifPresent(lines::add);
    return lines;
  }

  private String relay(Manuscript manuscript) {
    return Optional.ofNullable(relay)
        .or(manuscript::relay)
        .orElseThrow(() -> invalid("relay.missing"));
  }
}
