package dk.blogstafet.local.operating;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where an operator's command works: on a data folder of this machine, or on a stack in AWS.
public final class StackOrFolder {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".blogstafet",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of(".blogstafet");

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description =
          "A stack in AWS, with your own credentials, instead of a data folder. The rights that it"
              + " takes stand in docs/operate.md.")
  private @Nullable String stack;

  /// The data folder.
  public Path data() {
    return data;
  }

  /// The stack's name; empty where a data folder is meant.
  ///
  /// @throws ParameterException if both are given
  public Optional<String> stack() {
    var line = Objects.requireNonNull(spec).commandLine();
    if (stack != null && line.getParseResult().hasMatchedOption("--data")) {
      throw new ParameterException(line, "Give --data or --stack, not both.");
    }
    return Optional.ofNullable(stack);
  }
}
