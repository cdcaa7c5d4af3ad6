package dk.blogstafet.local.machine;

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

/// The folder where one machine keeps everything, for its owner alone, held by one process at a
/// time. The operating system holds the lock and lets go of it however the process ends.
public final class DataFolder implements AutoCloseable {
  private static final String DATABASE = "dynamodb";
  private static final String KEY = "newsletter.key";

  private static final List<String> CONTENTS = List.of(DATABASE, "s3", "mail", "checkpoints", KEY);

  private static final String LOCK = "lock";

  /// What lies around them.
  private static final List<String> AROUND =
      List.of(LOCK, "running", "log", "log.1", "sam-variables.json");

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Whether a machine has kept anything in a folder.
  public static boolean isOne(Path path) {
    return Files.isDirectory(path.resolve(DATABASE));
  }

  /// Takes a folder, which is made if it isn't there.
  ///
  /// @throws Trouble if another process holds it, or it can't be written
  public static DataFolder take(Path path) throws UserFacingException {
    return tryTake(path).orElseThrow(() -> held(path));
  }

  /// Takes a folder unless another process holds it.
  ///
  /// @throws Trouble if it can't be written
  static Optional<DataFolder> tryTake(Path path) throws UserFacingException {
    try {
      closeToOthers(path);
      var lock = lock(path.resolve(LOCK));
      return Optional.ofNullable(lock).map(it -> new DataFolder(path, it));
    } catch (IOException failure) {
      throw unwritable(path, failure);
    }
  }

  /// Of a folder that other things lie in as well, only what is ours is closed.
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
    return new UserFacingException(
        "The folder "
            + path
            + " can't be written: make it writable, or choose another with --data.",
        failure);
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
    var who =
        address(path)
            .map(it -> "process " + it.process() + " (DynamoDB at " + it.dynamoDb() + ")")
            .orElse("another process");
    return new UserFacingException(
        "The data in "
            + path
            + " is in use by "
            + who
            + ": stop that first, or choose another folder with --data.");
  }

  /// Where the servers of the process that holds a folder are found; empty while it is starting.
  static Optional<ServerAddresses> address(Path path) {
    return ServerAddresses.read(path.resolve("running"));
  }

  /// Lets others find our servers.
  void announce(ServerAddresses address) throws IOException {
    address.write(path.resolve("running"));
  }

  /// Deletes everything that is kept here, and nothing that isn't ours.
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

  /// What wraps the newsletter's keys.
  Path newsletterKey() {
    return newsletterKey(path);
  }

  /// The same, of a folder that others may hold.
  static Path newsletterKey(Path folder) {
    return folder.resolve(KEY);
  }

  Path checkpoints() {
    return path.resolve("checkpoints");
  }

  LocalLog journal(PrintStream terminal) throws UserFacingException {
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

  /// Lets go of the folder.
  @Override
  public void close() {
    try (lock) {
      Files.deleteIfExists(path.resolve("running"));
    } catch (IOException unimportant) {
      // The process ends anyway, and with it the lock.
      return;
    }
  }
}
