package dk.blogstafet.local.editing.key;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.secret.KeyIntroduction;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyFormat;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `blogstafet key introduce`: prints a token with which a colleague can add the user's key.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "introduce",
    aliases = "proof",
    footer = {"  blogstafet key introduce --for KEY \\", "    --site https://stafet.example"},
    exitCodeList = {"0:", "1:", "2:", "6:"})
final class KeyIntroduceCommand extends EditorCommand {

  @Mixin private final KeyOption key = new KeyOption();

  @Option(names = "--for", required = true, paramLabel = "${bundle:label.key}")
  private String vouching = "";

  KeyIntroduceCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    var by = keyId(vouching);
    var authority = address().authority();
    var file = key.file(environment());
    var own = file.read();
    var word = KeyIntroduction.of(own, authority, by).toString();
    output().good(KeyFormat.json(own, file).put("introduction", word), List.of(word));
    return ExitCodes.DONE;
  }
}
