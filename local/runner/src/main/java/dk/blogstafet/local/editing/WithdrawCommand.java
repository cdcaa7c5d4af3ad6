package dk.blogstafet.local.editing;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `blogstafet withdraw`: takes a post away; its address says why.
@Command(
    name = "withdraw",
    description = "Withdraws a post; its address says why from then on.",
    footerHeading = "%nExamples:%n",
    footer =
        "  blogstafet withdraw skygge-i-byen asken-paa-hjoernet --reason \"Efter forfatterens"
            + " ønske.\"",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      EditorExitCodes.DONE_LINE,
      EditorExitCodes.BROKEN_LINE,
      EditorExitCodes.WRONG_LINE,
      EditorExitCodes.REFUSED_LINE,
      EditorExitCodes.BEHIND_LINE,
      EditorExitCodes.UNANSWERED_LINE,
      EditorExitCodes.KEY_LINE
    })
final class WithdrawCommand implements Callable<Integer> {
  @Mixin private final ReasonedChange change;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why. Readers of its address are told.")
  private String reason = "";

  WithdrawCommand(CliEnvironment environment) {
    this.change = new ReasonedChange(environment);
  }

  @Override
  public Integer call() {
    return change.send("/withdrawal", reason, "Withdrawn:");
  }
}
