package dk.blogstafet.local.editing.issue;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blogstafet issue release`: lets a held issue go out, or a paused one go on.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "release",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet issue release skygge-i-byen 2026-W48",
      "  blogstafet issue release skygge-i-byen 2026-W48 --yes"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class IssueReleaseCommand extends IssueChangeCommand {
  /// With more readers, their number has to be typed.
  static final int MANY = 1_000;

  private final Optional<UnaryOperator<String>> prompt;

  @Option(names = "--yes", descriptionKey = "yes")
  private boolean yes;

  IssueReleaseCommand(CliEnvironment cliEnvironment, Optional<UnaryOperator<String>> prompt) {
    super(cliEnvironment, "release");
    this.prompt = prompt;
  }

  /// An issue that can't be previewed is not checked: the release says why it can't be sent.
  @Override
  void check(SiteSession session) throws UserFacingException {
    if (!yes && read(session, "/preview") instanceof ApiResult.Done(var mail)) {
      var readers = mail.path("readers").asInt();
      if (readers > MANY || mail.path("more").asBoolean()) {
        confirm(Integer.toString(readers));
      }
    }
  }

  private void confirm(String readers) {
    var ask = prompt.orElseThrow(() -> invalid("confirm.no-terminal"));
    if (!ask.apply(text("issue.release.confirm", name(), readers) + " ").strip().equals(readers)) {
      throw invalid("issue.release.declined", name());
    }
  }
}
