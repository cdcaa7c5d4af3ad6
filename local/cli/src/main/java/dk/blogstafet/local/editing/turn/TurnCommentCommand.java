package dk.blogstafet.local.editing.turn;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blogstafet turn comment`: comments on a text, and proposes a change of it.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "comment",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet turn comment skygge-i-byen 4 --text \"Hvem er 'vi' her?\" --paragraph \"Vi har\"",
      "  blogstafet turn comment skygge-i-byen 4 --text Kortere --replace \"i en tid hvor\" --with nu"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class TurnCommentCommand extends SingleTurnCommand {
  @Option(names = "--text", required = true, paramLabel = "${bundle:label.text}")
  private String comment = "";

  @Option(names = "--paragraph", paramLabel = "${bundle:label.text}")
  private @Nullable String paragraph;

  @Option(names = "--replace", paramLabel = "${bundle:label.text}")
  private @Nullable String before;

  @Option(names = "--with", paramLabel = "${bundle:label.text}")
  private @Nullable String after;

  TurnCommentCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    if ((before == null) != (after == null)) {
      throw invalid("turn.comment.which");
    }
    return send(
        "comment",
        json -> {
          json.text("text", comment);
          json.text("paragraph", Optional.ofNullable(paragraph));
          json.text("before", Optional.ofNullable(before));
          json.text("after", Optional.ofNullable(after));
        },
        _ -> messages().lines("turn.done.comment", name()));
  }
}
