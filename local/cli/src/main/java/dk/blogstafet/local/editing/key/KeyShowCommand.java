package dk.blogstafet.local.editing.key;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyFormat;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `blogstafet key show`: shows the public half of the user's key.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "show",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet key show --site https://stafet.example",
      "  blogstafet key show --public"
    },
    exitCodeList = {"0:", "1:", "2:", "6:"})
final class KeyShowCommand extends EditorCommand {

  @Mixin private final KeyOption key = new KeyOption();

  @Option(names = "--public")
  private boolean publicOnly;

  KeyShowCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    var site = address();
    var file = key.file(environment());
    var own = file.read();
    if (publicOnly) {
      output().good(KeyFormat.json(own, file), List.of(own.publicKey().labelled()));
      return ExitCodes.DONE;
    }
    var lines = new ArrayList<>(messages().lines("key.shown", file));
    lines.addAll(keys().lines(own));
    lines.addAll(messages().lines("key.shown.next", own.id(), site));
    output().good(KeyFormat.json(own, file), lines);
    return ExitCodes.DONE;
  }
}
