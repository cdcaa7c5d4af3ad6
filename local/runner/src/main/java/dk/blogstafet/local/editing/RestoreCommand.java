package dk.blogstafet.local.editing;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `blogstafet restore`: brings a withdrawn post back.
@Command(
    name = "restore",
    description = "Brings a withdrawn post back.",
    footerHeading = "%nExamples:%n",
    footer =
        "  blogstafet restore skygge-i-byen asken-paa-hjoernet --reason \"Trukket tilbage ved"
            + " en fejl.\"",
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
final class RestoreCommand implements Callable<Integer> {
  @Mixin private final ReasonedChange change;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why. It stands in the trail.")
  private String reason = "";

  RestoreCommand(Surroundings surroundings) {
    this.change = new ReasonedChange(surroundings);
  }

  @Override
  public Integer call() {
    return change.send("/restoration", reason, "Restored");
  }
}
