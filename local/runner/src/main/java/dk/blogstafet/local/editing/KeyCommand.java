package dk.blogstafet.local.editing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `blogstafet key`: keys, one's own and those that a site trusts.
@Command(
    name = "key",
    description = "Makes keys, and says which ones a site trusts.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nHow a colleague gets a key:%n",
    footer = {
      "  you   blogstafet key show",
      "        and send them the command that it prints",
      "  they  blogstafet key new --for YOURS --site URL",
      "        and send you the word that it prints",
      "  you   blogstafet key add WORD --owner NAME --scope publish --relay SLUG"
    })
final class KeyCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private KeyCommand() {}

  /// The command with all its own.
  static CommandLine line(CliEnvironment environment, EditorKeyStore keeper) {
    return new CommandLine(new KeyCommand())
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

  /// Without a command there is nothing to do.
  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Say what to do: new, show, introduce, add, change, rotate, revoke or list.");
  }
}
