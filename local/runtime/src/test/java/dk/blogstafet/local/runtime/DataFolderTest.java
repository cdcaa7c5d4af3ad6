package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path root;

  @BeforeEach
  void requirePermissions() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "This file system has no permissions");
  }

  @Test
  void isPrivate() throws Exception {
    var folder = root.resolve("data");
    try (var _ = DataFolder.acquire(folder)) {
      assertEquals("rwx------", mode(folder));
      assertEquals("rw-------", mode(folder.resolve("lock")));
    }
  }

  @Test
  void restrictsFilesOfAnEarlierVersion() throws Exception {
    var folder = open(root.resolve("data"));
    var database = open(folder.resolve("dynamodb"));
    var file = openFile(database.resolve("shared-local-instance.db"));
    var log = openFile(folder.resolve("log"));
    try (var _ = DataFolder.acquire(folder)) {
      assertEquals("rwx------", mode(folder));
      assertEquals("rwx------", mode(database));
      assertEquals("rw-------", mode(file));
      assertEquals("rw-------", mode(log));
    }
  }

  @Test
  void keepsForeignFilesInItsFolder() throws Exception {
    var folder = open(root.resolve("home"));
    var other = openFile(folder.resolve("notes.txt"));
    var log = openFile(folder.resolve("log"));
    try (var _ = DataFolder.acquire(folder)) {
      assertEquals("rwxr-xr-x", mode(folder));
      assertEquals("rw-r--r--", mode(other));
      assertEquals("rw-------", mode(log));
    }
  }

  private static Path open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path openFile(Path file) throws IOException {
    Files.writeString(file, "x");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
