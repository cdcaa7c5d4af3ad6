package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/// DynamoDB with its streams, on 127.0.0.1 only. Runs in its own Jetty, because DynamoDB Local's
/// server listens on all network interfaces and reports its use to its vendor.
public final class DynamoDbServer implements AutoCloseable {
  /// DynamoDB Local's name for the file that all credentials and regions share.
  private static final String FILE = "shared-local-instance.db";

  private final LocalDynamoDBRequestHandler core;
  private final LoopbackServer server;

  private DynamoDbServer(LocalDynamoDBRequestHandler core, LoopbackServer server) {
    this.core = core;
    this.server = server;
  }

  /// Starts an in-memory database of its own, which is discarded when it is closed.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is in use
  public static DynamoDbServer inMemory(int port) throws IOException {
    return start(null, port, Set.of());
  }

  /// Starts the database of a folder, and creates the folder for its owner only if it does not
  /// exist. Only one server at a time may run on a folder: a second one would answer every call
  /// with an internal failure.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is in use, or the folder can't be created
  public static DynamoDbServer in(Path folder, int port) throws IOException {
    return in(folder, port, Set.of());
  }

  /// Starts a database that also accepts other host names than localhost and 127.0.0.1, such as
  /// those that containers use for this machine.
  ///
  /// @param names host names and addresses, without ports
  /// @throws IOException if the port is in use, or the folder can't be created
  public static DynamoDbServer in(Path folder, int port, Set<String> names) throws IOException {
    var file = PrivateFiles.folder(folder).resolve(FILE);
    if (Files.notExists(file)) {
      // SQLite gives the files beside it the same permissions.
      Files.createFile(file, PrivateFiles.ofFile(file));
    }
    return start(folder.toAbsolutePath().toString(), port, names);
  }

  /// Returns the address for clients.
  public URI endpoint() {
    return server.endpoint();
  }

  @Override
  public void close() {
    try {
      server.close();
    } finally {
      core.shutdown();
    }
  }

  private static DynamoDbServer start(@Nullable String folder, int port, Set<String> names)
      throws IOException {
    var core = new LocalDynamoDBRequestHandler(0, folder == null, folder, true, false);
    try {
      var handler = new HostCheck(names, DynamoDbHandler.of(core));
      return new DynamoDbServer(core, LoopbackServer.start("DynamoDB Local", port, handler));
    } catch (IOException | RuntimeException failure) {
      core.shutdown();
      throw failure;
    }
  }
}
