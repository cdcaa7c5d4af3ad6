package dk.blogstafet.local.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Creates files and folders for their owner only: modes 0600 and 0700. On a file system without
/// such permissions (POSIX), they are as accessible as the folder that contains them.
public final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFiles() {}

  /// Creates a folder and its missing parents. If others can access an existing folder, removes
  /// their access to it and everything in it.
  ///
  /// @return the folder
  public static Path folder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      closeTree(folder.toRealPath());
      return folder;
    }
    return Files.createDirectories(folder, attributes(folder, FOLDER));
  }

  /// Returns the attributes to create a file with, so that others never have access to it.
  public static FileAttribute<?>[] ofFile(Path file) {
    return attributes(file, FILE);
  }

  /// Removes others' access to a file or a folder.
  public static void close(Path path) throws IOException {
    var permissions = Files.isDirectory(path) ? FOLDER : FILE;
    if (isGuarded(path) && !Files.getPosixFilePermissions(path).equals(permissions)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  /// Changes the folder itself last: if this is interrupted, the next start repeats it.
  private static void closeTree(Path folder) throws IOException {
    if (!isGuarded(folder) || Files.getPosixFilePermissions(folder).equals(FOLDER)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.skip(1).filter(it -> !Files.isSymbolicLink(it)).toList()) {
        close(path);
      }
    }
    close(folder);
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return isGuarded(existing(path.toAbsolutePath()))
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static Path existing(Path path) {
    var found = path;
    while (Files.notExists(found) && found.getParent() != null) {
      found = found.getParent();
    }
    return found;
  }

  private static boolean isGuarded(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null
        && path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
