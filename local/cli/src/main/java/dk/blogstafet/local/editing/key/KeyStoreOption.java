package dk.blogstafet.local.editing.key;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.runtime.UserFacingException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options `--data` and `--stack` of commands about keys: both bypass the site's API and work
/// on the store.
final class KeyStoreOption {
  @Option(names = "--data", paramLabel = "${bundle:label.dir}")
  private @Nullable Path data;

  @Option(names = "--stack", paramLabel = "${bundle:label.name}")
  private @Nullable String stack;

  /// Whether one of the options is given.
  boolean isGiven() {
    return data != null || stack != null;
  }

  /// The store, as people read it.
  String place() {
    return stack == null ? String.valueOf(data) : stack;
  }

  /// Works on the store's keys.
  ///
  /// @return the exit code
  /// @throws InvalidUsageException if both options are given
  /// @throws UserFacingException if the keys can't be read or written
  int work(CliCommand command, EditorKeyStore keeper, EditorKeyStore.KeyJob job)
      throws UserFacingException {
    if (data != null && stack != null) {
      throw command.invalid("stack-or-folder");
    }
    return stack == null
        ? keeper.inFolder(Objects.requireNonNull(data), job)
        : keeper.onStack(stack, job);
  }
}
