package dk.blogstafet.local.editing;

import java.nio.file.Path;
import picocli.CommandLine;

/// Everything that an editor can say on the command line.
public final class EditingCommands {
  private EditingCommands() {}

  /// Adds the commands to a line.
  public static CommandLine addTo(CommandLine line, CliEnvironment environment, Path template) {
    var door = new TrustedKeys(template, environment.environment(), environment.clock());
    return line.addSubcommand(new PublishCommand(environment))
        .addSubcommand(new CorrectCommand(environment))
        .addSubcommand(new WithdrawCommand(environment))
        .addSubcommand(new RestoreCommand(environment))
        .addSubcommand(new SiteCommand(environment))
        .addSubcommand(new RelayCommand(environment))
        .addSubcommand(new ListCommand(environment))
        .addSubcommand(new StatusCommand(environment))
        .addSubcommand(KeyCommand.line(environment, door))
        .addSubcommand(new CompletionCommand());
  }
}
