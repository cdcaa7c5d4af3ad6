package dk.blogstafet.local.soak.migration;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.migration.ForeignFormat;
import dk.blogstafet.local.migration.MigrationRun;
import dk.blogstafet.local.migration.MigrationRun.MigrationRequest;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// The process with little memory: reads an export into a folder.
final class LargeExportProcess {
  private LargeExportProcess() {}

  /// Prints how many items were found, taken and left.
  ///
  /// @param arguments the export, its format, and the folder for the manuscripts
  public static void main(String... arguments) throws IOException, BrokenExportException {
    var request =
        new MigrationRequest(
            Path.of(arguments[0]),
            ForeignFormat.of(arguments[1]).orElseThrow(),
            new RelayId("stor"),
            Optional.empty(),
            Optional.empty(),
            Path.of(arguments[2]));
    var messages = CommandMessages.in(Language.ENGLISH);
    var result = new MigrationRun(request, messages, DanishTime.today(Clock.systemUTC())).run();
    System.out.println(result.found() + " " + result.taken() + " " + result.left());
  }
}
