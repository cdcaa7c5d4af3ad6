package dk.blogstafet.aws.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/// A secret key of 32 bytes in a file that only its owner may read. The file is created atomically.
final class WrappingKeyFile {
  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path path;

  WrappingKeyFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /// Returns the key.
  ///
  /// @throws IllegalStateException if the file is missing or damaged, or others may read it
  byte[] read() {
    try {
      requireOwners();
      var key = Files.readAllBytes(path);
      if (key.length != BYTES) {
        throw new IllegalStateException(path + " is damaged: put back a copy of it.");
      }
      return key;
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          path + " can't be read: restore the key file that belongs to the data.", unreadable);
    }
  }

  /// Returns the key; creates it if it is missing. If two processes create one at the same time,
  /// the first one's stays.
  byte[] readOrMake() {
    if (Files.notExists(path)) {
      try {
        make();
      } catch (FileAlreadyExistsException made) {
        // Another process created it first.
        return read();
      } catch (IOException failure) {
        throw new IllegalStateException(
            path + " can't be written: make its folder writable.", failure);
      }
    }
    return read();
  }

  /// A hard link is created atomically, and only if the target doesn't exist.
  private void make() throws IOException {
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    var fresh = Files.createTempFile(path.getParent(), "key", ".new", attributes());
    try {
      Files.write(fresh, key);
      Files.createLink(path, fresh);
    } finally {
      Files.delete(fresh);
    }
  }

  private void requireOwners() throws IOException {
    if (isGuarded() && !OWNERS.containsAll(Files.getPosixFilePermissions(path))) {
      throw new IllegalStateException("Other users can access " + path + ": run chmod 600 on it.");
    }
  }

  private FileAttribute<?>[] attributes() {
    return isGuarded()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)}
        : new FileAttribute<?>[0];
  }

  private boolean isGuarded() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
