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
      Codes.DONE_LINE,
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      Codes.REFUSED_LINE,
      Codes.BEHIND_LINE,
      Codes.UNANSWERED_LINE,
      Codes.KEY_LINE
    })
final class WithdrawCommand implements Callable<Integer> {
  @Mixin private final ReasonedChange change;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why. Readers of its address are told.")
  private String reason = "";

  WithdrawCommand(Surroundings surroundings) {
    this.change = new ReasonedChange(surroundings);
  }

  @Override
  public Integer call() {
    return change.send("/withdrawal", reason, "Withdrawn:");
  }
}
