package dk.blogstafet.local.editing.post;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.runtime.UserFacingException;
import picocli.CommandLine.Command;

/// `blogstafet withdraw`: withdraws a post, so that its address shows the reason.
@Command(
    name = "withdraw",
    exitCodeOnExecutionException = ExitCodes.KEY,
    footer =
        "  blogstafet withdraw skygge-i-byen asken-paa-hjoernet --reason \"Efter forfatterens"
            + " ønske.\"",
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
public final class WithdrawCommand extends ReasonedChange {
  public WithdrawCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    return send("/withdrawal", "post.withdrawn");
  }
}
