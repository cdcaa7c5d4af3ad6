package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.secret.KeyFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which key a command signs with.
final class KeyOption {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "The file of your private key. Without it BLOGSTAFET_KEY, or else"
              + " $XDG_CONFIG_HOME/blogstafet/key (usually ~/.config/blogstafet/key).")
  private @Nullable Path file;

  KeyFile file(Surroundings surroundings) {
    return file == null
        ? KeyFile.usual(surroundings.environment(), surroundings.home())
        : new KeyFile(file);
  }
}
