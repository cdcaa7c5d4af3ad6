package dk.blogstafet.local.ops;

import dk.blogstafet.local.command.CliCommand;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options for where an operator's command works: a data folder on this machine, or a stack in
/// AWS.
public final class StackOrFolder {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}", defaultValue = ".blogstafet")
  private Path data = Path.of(".blogstafet");

  @Option(names = "--stack", paramLabel = "${bundle:label.name}")
  private @Nullable String stack;

  /// The data folder.
  public Path data() {
    return data;
  }

  /// The stack's name; empty for a data folder.
  ///
  /// @throws InvalidUsageException if both options are given
  public Optional<String> stack() {
    var line = Objects.requireNonNull(spec).commandLine();
    if (stack != null && line.getParseResult().hasMatchedOption("--data")) {
      CliCommand command = line.getCommand();
      throw command.invalid("stack-or-folder");
    }
    return Optional.ofNullable(stack);
  }
}
