package dk.blogstafet.local.editing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `blogstafet completion`: lets a shell complete commands and options.
@Command(
    name = "completion",
    description = "Prints a script with which bash and zsh complete commands and options.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = "  source <(./blogstafet completion)")
final class CompletionCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    var own = Objects.requireNonNull(spec);
    var root = own.root().commandLine();
    own.commandLine().getOut().print(AutoComplete.bash(own.root().name(), root));
    own.commandLine().getOut().flush();
  }
}
