package dk.blogstafet.local.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Recognises objects that are still being written. The store writes an object to a file beside its
/// final one, under its key with a random suffix, and then renames it. Until then, and permanently
/// if the process dies meanwhile, the partial file looks like an object.
final class PartialObjects {
  private static final Pattern NAME =
      Pattern.compile(".+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private PartialObjects() {}

  /// Returns whether a key belongs to a file that the store is still writing. No page has such a
  /// file name: they end in `index.html`, `.xml`, `.json` or `.txt`.
  static boolean is(String key) {
    return NAME.matcher(key).matches();
  }

  /// Deletes partial files of earlier processes.
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
