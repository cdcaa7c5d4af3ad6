package dk.blogstafet.local.editing.session;

import dk.blogstafet.local.editing.secret.EditorKeyFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which key a command signs with.
public final class KeyOption {
  @Option(names = "--key", paramLabel = "${bundle:label.file}")
  private @Nullable Path file;

  /// The option as if it had been given, or not.
  public static KeyOption of(Optional<Path> file) {
    var option = new KeyOption();
    option.file = file.orElse(null);
    return option;
  }

  /// Returns the file of the editor's key.
  public EditorKeyFile file(CliEnvironment environment) {
    return file == null
        ? EditorKeyFile.usual(environment.environment(), environment.home())
        : new EditorKeyFile(file);
  }
}
