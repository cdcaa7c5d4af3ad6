package dk.blogstafet.local.editing.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.List;
import picocli.CommandLine.Command;

/// A command that changes an issue and needs nothing but its name.
abstract class IssueChangeCommand extends SingleIssueCommand {
  private final String change;

  /// @param change the last part of the path, and of the message's key
  IssueChangeCommand(CliEnvironment cliEnvironment, String change) {
    super(cliEnvironment);
    this.change = change;
  }

  @Override
  protected int run() throws UserFacingException {
    var request = ApiWriteRequest.post(path() + "/" + change, "{}");
    try (var session = session()) {
      check(session);
      return session.run(() -> session.sender(keyFile()).send(request), this::lines);
    }
  }

  /// Asks the user if the change has wide effects.
  ///
  /// @throws UserFacingException if the key can't be used
  void check(SiteSession session) throws UserFacingException {}

  private List<String> lines(JsonNode answer) {
    var version = answer.path("version").asText();
    return List.of(
        answer.path("from").asText().equals(version)
            ? text("unchanged", name(), version)
            : text("issue.done." + change, name()));
  }

  /// `blogstafet issue hold`: makes an issue wait for an editor.
  @Command(
      exitCodeOnExecutionException = ExitCodes.KEY,
      name = "hold",
      mixinStandardHelpOptions = true,
      footer = "  blogstafet issue hold skygge-i-byen 2026-W48",
      exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
  static final class IssueHoldCommand extends IssueChangeCommand {
    IssueHoldCommand(CliEnvironment cliEnvironment) {
      super(cliEnvironment, "hold");
    }
  }

  /// `blogstafet issue pause`: pauses an issue that is being sent.
  @Command(
      exitCodeOnExecutionException = ExitCodes.KEY,
      name = "pause",
      mixinStandardHelpOptions = true,
      footer = "  blogstafet issue pause skygge-i-byen 2026-W48",
      exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
  static final class IssuePauseCommand extends IssueChangeCommand {
    IssuePauseCommand(CliEnvironment cliEnvironment) {
      super(cliEnvironment, "pause");
    }
  }

  /// `blogstafet issue stop`: stops an issue for good.
  @Command(
      exitCodeOnExecutionException = ExitCodes.KEY,
      name = "stop",
      mixinStandardHelpOptions = true,
      footer = "  blogstafet issue stop skygge-i-byen 2026-W48",
      exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
  static final class IssueStopCommand extends IssueChangeCommand {
    IssueStopCommand(CliEnvironment cliEnvironment) {
      super(cliEnvironment, "stop");
    }
  }
}
