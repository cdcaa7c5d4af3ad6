package dk.blogstafet.local.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The store writes an object beside its place, under its key with a random suffix, and then moves
/// it there. Until then, and for good if the process dies meanwhile, the half-written file looks
/// like an object.
final class PartialObjects {
  private static final Pattern NAME =
      Pattern.compile(".+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private PartialObjects() {}

  /// Whether a key is one that the store gives to a file it is still writing. No page of ours has
  /// such a file name: they end in `index.html`, `.xml`, `.json` or `.txt`.
  static boolean is(String key) {
    return NAME.matcher(key).matches();
  }

  /// Deletes what earlier processes left half written.
  static void sweep(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (is(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }
}
