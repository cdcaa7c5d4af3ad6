package dk.blogstafet.local.editing.post;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.runtime.UserFacingException;
import picocli.CommandLine.Command;

/// `blogstafet restore`: publishes a withdrawn post again.
@Command(
    name = "restore",
    exitCodeOnExecutionException = ExitCodes.KEY,
    footer =
        "  blogstafet restore skygge-i-byen asken-paa-hjoernet --reason \"Trukket tilbage ved"
            + " en fejl.\"",
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
public final class RestoreCommand extends ReasonedChange {
  public RestoreCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    return send("/restoration", "post.restored");
  }
}
