package dk.blogstafet.local.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// A file that is being edited. Some editors replace the file when they save, so it is polled.
record WatchedFile(Path path) {
  private static final Duration GLANCE = Duration.ofMillis(150);

  /// Returns the content; empty if it can't be read at the moment.
  Optional<byte[]> read() {
    try {
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /// Returns an identifier of a content.
  static String name(Optional<byte[]> content) {
    return content.map(it -> it.length + "-" + Arrays.hashCode(it)).orElse("none");
  }

  /// Waits until the content changes.
  ///
  /// @return false if it did not change in time
  boolean changes(String seen, Duration patience) throws InterruptedException {
    var end = System.nanoTime() + patience.toNanos();
    while (name(read()).equals(seen)) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      Thread.sleep(GLANCE);
    }
    return true;
  }
}
