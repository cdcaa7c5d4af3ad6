package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.manuscript.SiteFile;
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

/// `blogstafet site`: says who a site is and where it lives.
@Command(
    name = "site",
    description = "Describes a site from a file: its name, publisher, addresses.",
    footerHeading =
        "%nThe file, in Danish or with name, publisher, editor, address, sender, contact, home and"
            + " language:%n",
    footer = {
      "  ---",
      "  navn: Stafetten",
      "  udgiver: Skyggeforlaget ApS",
      "  ansvarshavende: Åse Øllgaard",
      "  postadresse: Ærøvej 1, 5970 Ærøskøbing",
      "  afsender: brev@stafet.example",
      "  kontakt: post@stafet.example",
      "  hjem: https://stafet.example",
      "  sprog: da",
      "  ---"
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
final class SiteCommand implements Callable<Integer> {
  private final CliEnvironment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final DescriptionVersionOption seen = new DescriptionVersionOption();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  SiteCommand(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public Integer call() {
    try (var session = SiteSession.open(environment, spec, options)) {
      var sheet = EditorFiles.read(file, SiteFile::read);
      var request =
          new ApiWriteRequest(
              "PUT", "/api/site", RequestBodies.site(seen.number().orElse(0), sheet.draft()));
      return session.run(
          () -> session.sender(key.file(environment)).send(request),
          SiteCommand::news,
          at -> place(sheet, at));
    } catch (EditorFiles.UnreadableFileException unreadable) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(unreadable.getMessage()));
    }
  }

  private String place(SiteFile sheet, String at) {
    var line = sheet.lines().get(at.replaceFirst("^site\\.", ""));
    return line == null ? file + ": " + at : file + ":" + line + ": " + at;
  }

  private static List<String> news(JsonNode answer) {
    var version = answer.path("version").asInt();
    return answer.path("from").asInt() == version
        ? List.of("Nothing to do: the site was described so already (version " + version + ").")
        : List.of(
            "Described the site (version " + version + ").",
            "All its pages are made anew: blogstafet status says when they are.");
  }
}
