package dk.blogstafet.local.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders for their owner alone: modes 0600 and 0700. A file system without such
/// permissions (POSIX) leaves them as open as the folder that they are made in.
public final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFiles() {}

  /// Makes a folder, and those above it, where they aren't there. One that others can get into is
  /// closed to them, with all that lies in it.
  ///
  /// @return the folder
  public static Path folder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      closeTree(folder.toRealPath());
      return folder;
    }
    return Files.createDirectories(folder, attributes(folder, FOLDER));
  }

  /// What a new file is created with, so that it is never open.
  public static FileAttribute<?>[] ofFile(Path file) {
    return attributes(file, FILE);
  }

  /// Closes a file or a folder to others.
  public static void close(Path path) throws IOException {
    var permissions = Files.isDirectory(path) ? FOLDER : FILE;
    if (isGuarded(path) && !Files.getPosixFilePermissions(path).equals(permissions)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  /// The folder itself comes last: where this is cut short, the next start does it again.
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
