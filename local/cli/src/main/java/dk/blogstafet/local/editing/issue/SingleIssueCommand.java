package dk.blogstafet.local.editing.issue;

import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.editing.secret.EditorKeyFile;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// A command that concerns one issue of a newsletter.
abstract class SingleIssueCommand extends EditorCommand {
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(index = "0", paramLabel = "${bundle:label.relay}", descriptionKey = "relay")
  private String relay = "";

  @Parameters(index = "1", paramLabel = "${bundle:label.issue}", descriptionKey = "issue")
  private String issue = "";

  SingleIssueCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  final EditorKeyFile keyFile() {
    return key.file(environment());
  }

  /// The issue as messages name it.
  final String name() {
    return relay + "/" + issue;
  }

  /// The path of the issue in the API.
  ///
  /// @throws dk.blogstafet.local.command.InvalidUsageException if a name can't be one
  final String path() {
    if (!RelayId.isValid(relay)) {
      throw invalid("relay.malformed", relay);
    }
    if (!IssueId.isValid(issue)) {
      throw invalid("issue.malformed", issue);
    }
    return ApiUrls.issue(new RelayId(relay), new IssueId(issue));
  }

  /// Reads something about the issue.
  ///
  /// @param part of the API below the issue
  /// @throws UserFacingException if the key can't be used
  public final ApiResult read(SiteSession session, String part) throws UserFacingException {
    return session.client().read(keyFile().read(), path() + part);
  }
}
