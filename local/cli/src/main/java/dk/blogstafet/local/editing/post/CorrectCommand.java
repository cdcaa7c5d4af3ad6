package dk.blogstafet.local.editing.post;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.ExpectVersionOption;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.runtime.UserFacingException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet correct`: corrects a published post, with a note for readers.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "correct",
    footer = {
      "  blogstafet correct asken.md --post asken-paa-hjoernet --kind correction \\",
      "    --sentence \"Træet er en ask, ikke en elm.\"",
      "  blogstafet correct asken.md --kind reply --sentence \"…\" --expect-version 2"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
public final class CorrectCommand extends EditorCommand {

  @Mixin private final ExpectVersionOption version = new ExpectVersionOption();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final PreflightCheck check = new PreflightCheck();

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--kind", required = true, paramLabel = "${bundle:label.kind}")
  private String kind = "";

  @Option(names = "--sentence", required = true, paramLabel = "${bundle:label.text}")
  private String sentence = "";

  @Option(names = "--relay", paramLabel = "SLUG")
  private @Nullable String relay;

  @Option(names = "--post", paramLabel = "SLUG")
  private @Nullable String post;

  public CorrectCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    try (var session = session()) {
      var read = new ManuscriptFile(file, read(file, ManuscriptReader::read));
      var path = path(read.manuscript());
      if (!check.permits(file, this)) {
        return ExitCodes.REFUSED;
      }
      return session.run(
          () -> send(session, read.manuscript(), path),
          answer -> new PostResultText(session.site(), messages()).of("post.corrected", answer),
          read::place);
    }
  }

  private ApiResult send(SiteSession session, Manuscript manuscript, String path)
      throws UserFacingException {
    var change =
        new VersionedChange(
            session, path, it -> RequestBodies.correction(it, kind, sentence, manuscript.draft()));
    return change.send(
        session.sender(key.file(environment())),
        body -> new ApiWriteRequest("PUT", path, body),
        version.number());
  }

  private String path(Manuscript manuscript) {
    var inRelay =
        Optional.ofNullable(relay)
            .or(manuscript::relay)
            .orElseThrow(() -> invalid("relay.missing"));
    var named =
        Optional.ofNullable(post)
            .or(() -> Optional.ofNullable(manuscript.draft().slug()))
            .orElseThrow(() -> invalid("post.missing"));
    return postPath(inRelay, named);
  }
}
