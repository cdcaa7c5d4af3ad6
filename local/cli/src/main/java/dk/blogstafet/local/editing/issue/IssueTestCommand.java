package dk.blogstafet.local.editing.issue;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.sending.PendingUpload;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `blogstafet issue test`: mails an issue to one address. Unlike other changes, the request is not
/// kept on this machine: it contains the address.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "test",
    mixinStandardHelpOptions = true,
    footer = "  blogstafet issue test skygge-i-byen 2026-W48 redaktion@example.dk",
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class IssueTestCommand extends SingleIssueCommand {
  @Parameters(index = "2", paramLabel = "${bundle:label.address}", descriptionKey = "address")
  private String address = "";

  IssueTestCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    var body = RequestBodies.of(json -> json.text("email", address));
    var request = PendingUpload.unsaved(ApiWriteRequest.post(path() + "/test", body));
    try (var session = session()) {
      return session.run(
          () -> session.client().send(keyFile().read(), request),
          _ -> List.of(text("issue.tested", name(), address)));
    }
  }
}
