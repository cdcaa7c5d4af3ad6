package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.local.manuscript.Manuscript;
import java.nio.file.Path;
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

/// `blogstafet correct`: puts a post right, and tells readers what was.
@Command(
    name = "correct",
    description = "Puts a published post right from its file, and tells readers so.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet correct asken.md --post asken-paa-hjoernet --kind correction \\",
      "    --sentence \"Træet er en ask, ikke en elm.\"",
      "  blogstafet correct asken.md --kind reply --sentence \"…\" --expect-version 2"
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
final class CorrectCommand implements Callable<Integer> {
  private final CliEnvironment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final PostVersionOption version = new PostVersionOption();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final PreflightCheck check = new PreflightCheck();

  @Parameters(paramLabel = "FILE", description = "The post as it is to be.")
  private Path file = Path.of("");

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description = "correction, clarification or reply.")
  private String kind = "";

  @Option(
      names = "--sentence",
      required = true,
      paramLabel = "TEXT",
      description = "What readers are told.")
  private String sentence = "";

  @Option(
      names = "--relay",
      paramLabel = "SLUG",
      description = "The relay. Without it, the file's line “relay:” says it.")
  private @Nullable String relay;

  @Option(
      names = "--post",
      paramLabel = "SLUG",
      description = "The post's name in its address. Without it, the file's line “slug:” says it.")
  private @Nullable String post;

  CorrectCommand(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public Integer call() {
    try (var session = SiteSession.open(environment, spec, options)) {
      var read = ManuscriptFile.read(file);
      var address = address(read.manuscript());
      if (!check.permits(file, environment, session.output())) {
        return EditorExitCodes.REFUSED;
      }
      var text = new PostResultText(session.site());
      return session.run(
          () -> send(session, read.manuscript(), address),
          answer -> text.of("Corrected", answer),
          read::place);
    } catch (EditorFiles.UnreadableFileException unreadable) {
      throw new ParameterException(line(), String.valueOf(unreadable.getMessage()));
    }
  }

  private ApiResult send(SiteSession session, Manuscript manuscript, PostAddress post)
      throws UserFacingException {
    var path = post.path();
    var change =
        new VersionedChange(
            session, post, it -> RequestBodies.correction(it, kind, sentence, manuscript.draft()));
    return change.send(
        session.sender(key.file(environment)),
        body -> new ApiWriteRequest("PUT", path, body),
        version.number());
  }

  private PostAddress address(Manuscript manuscript) {
    var inRelay =
        Optional.ofNullable(relay).or(manuscript::relay).orElseThrow(() -> missing("relay"));
    var named =
        Optional.ofNullable(post)
            .or(() -> Optional.ofNullable(manuscript.draft().slug()))
            .orElseThrow(() -> missing("post"));
    return PostAddress.of(inRelay, named, line());
  }

  private ParameterException missing(String what) {
    var field = what.equals("post") ? "slug" : what;
    return new ParameterException(
        line(),
        "Say which "
            + what
            + ": with --"
            + what
            + " SLUG, or a line “"
            + field
            + ": …” in the"
            + " file.");
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
