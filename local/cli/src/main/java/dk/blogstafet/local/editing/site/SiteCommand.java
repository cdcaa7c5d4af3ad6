package dk.blogstafet.local.editing.site;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.ExpectVersionOption;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.manuscript.SiteFile;
import dk.blogstafet.local.runtime.UserFacingException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `blogstafet site`: sets a site's name, publisher and addresses.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "site",
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
public final class SiteCommand extends EditorCommand {

  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final ExpectVersionOption seen = new ExpectVersionOption();

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file = Path.of("");

  public SiteCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    try (var session = session()) {
      var site = read(file, SiteFile::read);
      var body = RequestBodies.site(seen.number().orElse(0), site.draft());
      var request = new ApiWriteRequest("PUT", ApiUrls.SITE, body);
      return session.run(
          () -> session.sender(key.file(environment())).send(request),
          this::lines,
          at -> place(site, at));
    }
  }

  private String place(SiteFile site, String at) {
    var line = site.lines().get(at.replaceFirst("^site\\.", ""));
    return line == null ? file + ": " + at : file + ":" + line + ": " + at;
  }

  private List<String> lines(JsonNode answer) {
    var version = answer.path("version").asText();
    return answer.path("from").asText().equals(version)
        ? messages().lines("site.unchanged", version)
        : messages().lines("site.updated", version);
  }
}
