package dk.blogstafet.local.editing.issue;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.runtime.UserFacingException;
import picocli.CommandLine.Command;

/// `blogstafet issue show`: shows how an issue stands, and what can be done.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "show",
    mixinStandardHelpOptions = true,
    footer = "  blogstafet issue show skygge-i-byen 2026-W48",
    exitCodeList = {"0:", "1:", "2:", "3:", "5:", "6:"})
final class IssueShowCommand extends SingleIssueCommand {
  IssueShowCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    var _ = path();
    try (var session = session()) {
      return session.run(() -> read(session, ""), new IssueLines(messages())::whole);
    }
  }
}
