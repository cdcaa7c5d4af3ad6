package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.sending.Answer;
import dk.blogstafet.local.editing.sending.Letter;
import dk.blogstafet.local.machine.Trouble;
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
      "  blogstafet correct asken.md --kind reply --sentence \"…\" --version 2"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      Codes.DONE_LINE,
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      Codes.REFUSED_LINE,
      Codes.BEHIND_LINE,
      Codes.UNANSWERED_LINE,
      Codes.KEY_LINE
    })
final class CorrectCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final VersionOption version = new VersionOption();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final CheckFirst check = new CheckFirst();

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

  CorrectCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (var session = Session.open(surroundings, spec, options)) {
      var read = ManuscriptFile.read(file);
      var address = address(read.manuscript());
      if (!check.permits(file, surroundings, session.voice())) {
        return Codes.REFUSED;
      }
      var news = new News(session.site());
      return session.run(
          () -> send(session, read.manuscript(), address),
          answer -> news.of("Corrected", answer),
          read::place);
    } catch (SheetFile.Unreadable unreadable) {
      throw new ParameterException(line(), String.valueOf(unreadable.getMessage()));
    }
  }

  private Answer send(Session session, Manuscript manuscript, PostAddress post) throws Trouble {
    var path = post.path();
    var based =
        new Based(session, post, it -> Bodies.correction(it, kind, sentence, manuscript.draft()));
    return based.send(
        session.sender(key.file(surroundings)),
        body -> new Letter("PUT", path, body),
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
