package dk.blogstafet.local.editing;

import dk.blogstafet.local.machine.UserFacingException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Whether a command about keys goes past the site, to where its keys are kept.
final class KeyStoreOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Not on a site, but in this data folder. Needs no key.")
  private @Nullable Path data;

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description =
          "Not through the site, but in the table of this stack in AWS, with your own credentials."
              + " The rights that it takes stand in docs/operate.md.")
  private @Nullable String stack;

  /// Whether it does.
  boolean isGiven() {
    return data != null || stack != null;
  }

  /// Where the keys are, as people read it.
  String place() {
    return stack == null ? "in " + data : "on the stack " + stack;
  }

  /// Works on the keys there.
  ///
  /// @return the exit code
  /// @throws ParameterException if both are given
  /// @throws Trouble if the keys can't be got at
  int work(EditorKeyStore keeper, EditorKeyStore.KeyJob job) throws UserFacingException {
    if (data != null && stack != null) {
      var line = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(line, "Give --data or --stack, not both.");
    }
    return stack == null
        ? keeper.inFolder(Objects.requireNonNull(data), job)
        : keeper.onStack(stack, job);
  }
}
