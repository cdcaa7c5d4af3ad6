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
      EditorExitCodes.DONE_LINE,
      EditorExitCodes.BROKEN_LINE,
      EditorExitCodes.WRONG_LINE,
      EditorExitCodes.REFUSED_LINE,
      EditorExitCodes.BEHIND_LINE,
      EditorExitCodes.UNANSWERED_LINE,
      EditorExitCodes.KEY_LINE
    })
final class RestoreCommand implements Callable<Integer> {
  @Mixin private final ReasonedChange change;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why. It stands in the trail.")
  private String reason = "";

  RestoreCommand(CliEnvironment environment) {
    this.change = new ReasonedChange(environment);
  }

  @Override
  public Integer call() {
    return change.send("/restoration", reason, "Restored");
  }
}
