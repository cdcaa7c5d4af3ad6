package dk.blogstafet.local.editing.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files that only their owner can access, from their creation on. On file systems without POSIX
/// permissions, access is that of their folders.
public final class OwnerOnlyFiles {
  private OwnerOnlyFiles() {}

  /// Creates a file, and forces its content to disk.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if it is there already
  public static void create(Path file, byte[] content) throws IOException {
    var folder = folder(file);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, options, attributes(folder, "rw-------"))) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// Whether a file has permissions (POSIX).
  static boolean isGuarded(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
  }

  /// The folder of a file, which is created if missing.
  private static Path folder(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("A folder is no file: " + file);
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(existing(folder), "rwx------"));
    }
    return folder;
  }

  private static Path existing(Path folder) {
    var found = folder;
    while (!Files.exists(found) && found.getParent() != null) {
      found = found.getParent();
    }
    return found;
  }

  private static FileAttribute<?>[] attributes(Path place, String permissions) {
    return isGuarded(place)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
