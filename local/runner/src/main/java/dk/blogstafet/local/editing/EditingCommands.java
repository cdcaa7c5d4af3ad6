package dk.blogstafet.local.editing;

import java.nio.file.Path;
import picocli.CommandLine;

/// Everything that an editor can say on the command line.
public final class EditingCommands {
  private EditingCommands() {}

  /// Adds the commands to a line.
  public static CommandLine addTo(CommandLine line, Surroundings surroundings, Path template) {
    var door = new TrustedKeys(template, surroundings.environment(), surroundings.clock());
    return line.addSubcommand(new PublishCommand(surroundings))
        .addSubcommand(new CorrectCommand(surroundings))
        .addSubcommand(new WithdrawCommand(surroundings))
        .addSubcommand(new RestoreCommand(surroundings))
        .addSubcommand(new SiteCommand(surroundings))
        .addSubcommand(new RelayCommand(surroundings))
        .addSubcommand(new ListCommand(surroundings))
        .addSubcommand(new StatusCommand(surroundings))
        .addSubcommand(KeyCommand.line(surroundings, door))
        .addSubcommand(new CompletionCommand());
  }
}
