package dk.blogstafet.local.runtime;

import dk.blogstafet.local.backends.PrivateFiles;
import dk.blogstafet.local.lambda.LocalLog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folder where a local site stores everything, for its owner only, locked by one process at a
/// time. The operating system holds the lock, and releases it however the process ends.
public final class DataFolder implements AutoCloseable {
  private static final String DATABASE = "dynamodb";
  private static final String KEY = "newsletter.key";

  private static final List<String> CONTENTS = List.of(DATABASE, "s3", "mail", "checkpoints", KEY);

  private static final String LOCK = "lock";

  /// Files beside the servers' folders.
  private static final List<String> AROUND =
      List.of(LOCK, "running", "log", "log.1", "sam-variables.json");

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Returns whether a folder contains the data of a local site.
  public static boolean hasData(Path path) {
    return Files.isDirectory(path.resolve(DATABASE));
  }

  /// Locks a folder, which is created if it does not exist.
  ///
  /// @throws UserFacingException if another process has locked it, or it is not writable
  public static DataFolder acquire(Path path) throws UserFacingException {
    return tryAcquire(path).orElseThrow(() -> held(path));
  }

  /// Locks a folder, unless another process has locked it.
  ///
  /// @throws UserFacingException if it is not writable
  static Optional<DataFolder> tryAcquire(Path path) throws UserFacingException {
    try {
      closeToOthers(path);
      var lock = lock(path.resolve(LOCK));
      return Optional.ofNullable(lock).map(it -> new DataFolder(path, it));
    } catch (IOException failure) {
      throw unwritable(path, failure);
    }
  }

  /// If the folder contains foreign files too, restricts only the site's own.
  private static void closeToOthers(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      PrivateFiles.folder(path);
      return;
    }
    var isOurs = true;
    try (var entries = Files.newDirectoryStream(path)) {
      for (var entry : entries) {
        var name = String.valueOf(entry.getFileName());
        if (!CONTENTS.contains(name) && !AROUND.contains(name)) {
          isOurs = false;
        } else if (Files.isDirectory(entry)) {
          PrivateFiles.folder(entry);
        } else {
          PrivateFiles.close(entry);
        }
      }
    }
    if (isOurs) {
      PrivateFiles.close(path);
    }
  }

  private static UserFacingException unwritable(Path path, IOException failure) {
    return UserFacingException.of("data.unwritable", path).causedBy(failure);
  }

  private static @Nullable FileChannel lock(Path file) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var channel = FileChannel.open(file, options, PrivateFiles.ofFile(file));
    var held = false;
    try {
      held = channel.tryLock() != null;
    } catch (OverlappingFileLockException ours) {
      held = false;
    } finally {
      if (!held) {
        channel.close();
      }
    }
    return held ? channel : null;
  }

  private static UserFacingException held(Path path) {
    return address(path)
        .map(it ->
            UserFacingException.of(
                "data.in-use.by", path, Long.toString(it.process()), it.dynamoDb()))
        .orElseGet(() -> UserFacingException.of("data.in-use", path));
  }

  /// Returns the addresses of the servers of the process that has locked a folder; empty while it
  /// is starting.
  static Optional<ServerAddresses> address(Path path) {
    return ServerAddresses.read(path.resolve("running"));
  }

  /// Announces the servers' addresses to other processes.
  void announce(ServerAddresses address) throws IOException {
    address.write(path.resolve("running"));
  }

  /// Deletes the site's data, and no foreign files.
  void clear() throws IOException {
    for (var content : CONTENTS) {
      delete(path.resolve(content));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (NoSuchFileException nothing) {
      return;
    }
  }

  Path database() {
    return path.resolve(DATABASE);
  }

  Path buckets() {
    return path.resolve("s3");
  }

  Path mail() {
    return path.resolve("mail");
  }

  /// Returns the file of the key that wraps the newsletter's keys.
  Path newsletterKey() {
    return newsletterKey(path);
  }

  /// Returns that file in a folder that another process may have locked.
  static Path newsletterKey(Path folder) {
    return folder.resolve(KEY);
  }

  Path checkpoints() {
    return path.resolve("checkpoints");
  }

  LocalLog log(PrintStream terminal) throws UserFacingException {
    try {
      return LocalLog.in(path.resolve("log"), terminal);
    } catch (IOException failure) {
      close();
      throw unwritable(path, failure);
    }
  }

  public Path path() {
    return path;
  }

  /// Releases the lock.
  @Override
  public void close() {
    try (lock) {
      Files.deleteIfExists(path.resolve("running"));
    } catch (IOException unimportant) {
      // The process is about to end, which releases the lock.
      return;
    }
  }
}
