package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.desk.DeskCommand;
import dk.blogstafet.local.editing.issue.IssueCommand;
import dk.blogstafet.local.editing.key.KeyCommand;
import dk.blogstafet.local.editing.key.TrustedKeys;
import dk.blogstafet.local.editing.post.CorrectCommand;
import dk.blogstafet.local.editing.post.ListCommand;
import dk.blogstafet.local.editing.post.PictureCommand;
import dk.blogstafet.local.editing.post.PublishCommand;
import dk.blogstafet.local.editing.post.RestoreCommand;
import dk.blogstafet.local.editing.post.WithdrawCommand;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.site.RelayCommand;
import dk.blogstafet.local.editing.site.SiteCommand;
import dk.blogstafet.local.editing.site.StatusCommand;
import dk.blogstafet.local.editing.turn.TurnCommand;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/// Adds the editors' commands to a command line.
public final class EditingCommands {
  private EditingCommands() {}

  /// The command of the newsletter's issues.
  ///
  /// @param prompt asks for a line of text; empty without a terminal
  public static CommandLine issues(
      CliEnvironment environment, Optional<UnaryOperator<String>> prompt) {
    return IssueCommand.line(environment, prompt);
  }

  /// Adds the commands.
  public static CommandLine addTo(CommandLine line, CliEnvironment environment, Path template) {
    var keys = new TrustedKeys(template, environment.environment(), environment.clock());
    return line.addSubcommand(new PublishCommand(environment))
        .addSubcommand(new CorrectCommand(environment))
        .addSubcommand(new PictureCommand(environment))
        .addSubcommand(new WithdrawCommand(environment))
        .addSubcommand(new RestoreCommand(environment))
        .addSubcommand(new SiteCommand(environment))
        .addSubcommand(new RelayCommand(environment))
        .addSubcommand(new ListCommand(environment))
        .addSubcommand(new StatusCommand(environment))
        .addSubcommand(TurnCommand.line(environment))
        .addSubcommand(DeskCommand.line(environment, template))
        .addSubcommand(KeyCommand.line(environment, keys))
        .addSubcommand(new CompletionCommand(environment.messages()));
  }
}
