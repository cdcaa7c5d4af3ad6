package dk.blogstafet.local.editing.key;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.editing.session.CliEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `blogstafet key`: manages keys, the user's own and those that a site trusts.
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:", "2:"})
public final class KeyCommand extends CliCommand {
  private KeyCommand(CliEnvironment environment) {
    super(environment.messages());
  }

  /// The command with its subcommands.
  public static CommandLine line(CliEnvironment environment, EditorKeyStore keeper) {
    return new CommandLine(new KeyCommand(environment))
        .addSubcommand(LongOptionHelp.on(new KeyNewCommand(environment)))
        .addSubcommand(new KeyShowCommand(environment))
        .addSubcommand(LongOptionHelp.on(new KeyIntroduceCommand(environment)))
        .addSubcommand(LongOptionHelp.on(new KeyAddCommand(environment, keeper)))
        .addSubcommand(LongOptionHelp.on(new KeyChangeCommand(environment, keeper)))
        .addSubcommand(new KeyRotateCommand(environment))
        .addSubcommand(LongOptionHelp.on(new KeyRevokeCommand(environment, keeper)))
        .addSubcommand(new KeyListCommand(environment, keeper))
        .setPosixClusteredShortOptionsAllowed(false)
        .setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  protected int run() {
    throw invalid("key.which");
  }
}
