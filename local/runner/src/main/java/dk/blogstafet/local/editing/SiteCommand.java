package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.editing.sending.Letter;
import dk.blogstafet.local.manuscript.SiteSheet;
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
      Codes.DONE_LINE,
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      Codes.REFUSED_LINE,
      Codes.BEHIND_LINE,
      Codes.UNANSWERED_LINE,
      Codes.KEY_LINE
    })
final class SiteCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final SeenOption seen = new SeenOption();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  SiteCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (var session = Session.open(surroundings, spec, options)) {
      var sheet = SheetFile.read(file, SiteSheet::read);
      var letter =
          new Letter("PUT", "/api/site", Bodies.site(seen.number().orElse(0), sheet.draft()));
      return session.run(
          () -> session.sender(key.file(surroundings)).send(letter),
          SiteCommand::news,
          at -> place(sheet, at));
    } catch (SheetFile.Unreadable unreadable) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(unreadable.getMessage()));
    }
  }

  private String place(SiteSheet sheet, String at) {
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
