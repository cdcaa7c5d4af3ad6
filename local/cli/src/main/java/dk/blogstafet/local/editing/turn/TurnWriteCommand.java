package dk.blogstafet.local.editing.turn;

import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet turn write`: stores an editor's own manuscript as a turn without an invitation, or
/// replaces the text of such a turn.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "write",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet turn write skygge-i-byen asken.md",
      "  blogstafet turn write skygge-i-byen asken.md --turn 5"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class TurnWriteCommand extends EditorCommand {
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(index = "0", paramLabel = "${bundle:label.relay}", descriptionKey = "relay")
  private String relay = "";

  @Parameters(index = "1", paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--turn", paramLabel = "${bundle:label.turn}", descriptionKey = "turn")
  private @Nullable Integer turn;

  TurnWriteCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    if (!RelayId.isValid(relay)) {
      throw invalid("relay.malformed", relay);
    }
    var draft = read(file, ManuscriptReader::read).draft();
    if (draft.authors().size() != 1 || draft.text() == null) {
      throw invalid("turn.write.which", file);
    }
    var request = ApiWriteRequest.post(path(), RequestBodies.of(json -> write(json, draft)));
    try (var session = session()) {
      return session.run(
          () -> session.sender(key.file(environment())).send(request),
          answer -> lines(answer.path("name").asText()));
    }
  }

  private String path() {
    var id = new RelayId(relay);
    return turn == null ? ApiUrls.drafts(id) : ApiUrls.turn(id, turn) + "/text";
  }

  private static void write(JsonWriter json, PostDraft draft) {
    var author = draft.authors().getFirst();
    json.text("title", Optional.ofNullable(draft.title()));
    json.text("category", Optional.ofNullable(draft.category()));
    json.text("teaser", Optional.ofNullable(draft.teaser()));
    json.text("text", Optional.ofNullable(draft.text()));
    json.text("author", Optional.ofNullable(author.name()));
    json.text("authorTitle", Optional.ofNullable(author.title()));
    json.text("workplace", Optional.ofNullable(author.workplace()));
    json.text("side", Optional.ofNullable(author.side()));
  }

  private List<String> lines(String number) {
    return messages().lines("turn.done.write", relay + "/" + number);
  }
}
