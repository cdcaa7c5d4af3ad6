package dk.blogstafet.local.editing.turn;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.DanishTime;
import java.time.LocalDateTime;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `blogstafet turn schedule`: publishes an approved text at a time.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "schedule",
    mixinStandardHelpOptions = true,
    footer = "  blogstafet turn schedule skygge-i-byen 4 \"2026-12-24 08:00\"",
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class TurnScheduleCommand extends SingleTurnCommand {
  @Parameters(index = "2", paramLabel = "${bundle:label.time}", descriptionKey = "time")
  private String time = "";

  TurnScheduleCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  /// Without a time, the site would remove the present one.
  @Override
  protected int run() throws UserFacingException {
    if (time.isBlank()) {
      throw invalid("turn.schedule.which");
    }
    return send("schedule", json -> json.text("at", time), _ -> lines());
  }

  private List<String> lines() {
    var read = LocalDateTime.parse(time.strip().replace(' ', 'T'));
    var isTwice = DanishTime.ZONE.getRules().getValidOffsets(read).size() > 1;
    var key = isTwice ? "turn.done.schedule-twice" : "turn.done.schedule";
    return messages().lines(key, name(), time.strip().replace('T', ' '));
  }
}
