package dk.blogstafet.aws;

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

/// A secret key of 32 bytes in a file that only its owner may read, and that is never half there.
final class WrappingKeyFile {
  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path path;

  WrappingKeyFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /// The key.
  ///
  /// @throws IllegalStateException if there is none, it is damaged, or others may read it
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
          path + " can't be read: put back the file that lay beside the data.", unreadable);
    }
  }

  /// The key, which is made if there is none. Of two who make one at once, the first one's stays.
  byte[] readOrMake() {
    if (Files.notExists(path)) {
      try {
        make();
      } catch (FileAlreadyExistsException made) {
        // Somebody else was first.
        return read();
      } catch (IOException failure) {
        throw new IllegalStateException(
            path + " can't be written: make its folder writable.", failure);
      }
    }
    return read();
  }

  /// A link appears as a whole, and only where nothing is yet.
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
      throw new IllegalStateException(
          "Others than its owner may use " + path + ": run chmod 600 on it.");
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
