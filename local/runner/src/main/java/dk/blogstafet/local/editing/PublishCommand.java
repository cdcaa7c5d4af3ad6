package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.manuscript.Manuscript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet publish`: hands a post in.
@Command(
    name = "publish",
    description = "Publishes a post from its file (Markdown with named lines above).",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet publish asken.md --relay skygge-i-byen",
      "  blogstafet publish asken.md --site https://stafet.example --json"
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
final class PublishCommand implements Callable<Integer> {
  private final CliEnvironment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final PreflightCheck check = new PreflightCheck();

  @Parameters(paramLabel = "FILE", description = "The post.")
  private Path file = Path.of("");

  @Option(
      names = "--relay",
      paramLabel = "SLUG",
      description = "The relay. Without it, the file's line “relay:” says it.")
  private @Nullable String relay;

  PublishCommand(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public Integer call() {
    try (var session = SiteSession.open(environment, spec, options)) {
      var read = ManuscriptFile.read(file);
      var path = PostAddress.posts(relay(read.manuscript()), line());
      if (!check.permits(file, environment, session.output())) {
        return EditorExitCodes.REFUSED;
      }
      var request = ApiWriteRequest.post(path, RequestBodies.post(read.manuscript().draft()));
      return session.run(
          () -> session.sender(key.file(environment)).send(request),
          answer -> published(new PostResultText(session.site()), answer, read),
          read::place);
    } catch (EditorFiles.UnreadableFileException unreadable) {
      throw new ParameterException(line(), String.valueOf(unreadable.getMessage()));
    }
  }

  private List<String> published(PostResultText text, JsonNode answer, ManuscriptFile read) {
    var lines = new ArrayList<>(text.of("Published", answer));
    var relay = answer.path("relay").asText();
    read.note(relay, answer.path("name").asText()).ifPresent(lines::add);
    return lines;
  }

  private String relay(Manuscript manuscript) {
    return Optional.ofNullable(relay)
        .or(manuscript::relay)
        .orElseThrow(() ->
            new ParameterException(
                line(), "Say which relay: with --relay SLUG, or a line “relay: …” in the file."));
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
