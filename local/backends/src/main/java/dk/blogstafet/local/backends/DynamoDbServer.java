package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/// DynamoDB with its streams, on 127.0.0.1 alone. In our own Jetty, because DynamoDB Local's own
/// server listens to the whole network and reports its use to its maker.
public final class DynamoDbServer implements AutoCloseable {
  /// DynamoDB Local's own name for it, whoever signs and for whichever region.
  private static final String FILE = "shared-local-instance.db";

  private final LocalDynamoDBRequestHandler core;
  private final LoopbackServer server;

  private DynamoDbServer(LocalDynamoDBRequestHandler core, LoopbackServer server) {
    this.core = core;
    this.server = server;
  }

  /// Starts a database of its own that is gone when it is closed.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is taken
  public static DynamoDbServer inMemory(int port) throws IOException {
    return start(null, port, Set.of());
  }

  /// Starts the database of a folder, which is made if it isn't there, for its owner alone. Only
  /// one server at a time may run on a folder: a second one would answer every call with an
  /// internal failure.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is taken, or the folder can't be made
  public static DynamoDbServer in(Path folder, int port) throws IOException {
    return in(folder, port, Set.of());
  }

  /// Starts one that also answers to other names than localhost and 127.0.0.1, as containers call
  /// this machine.
  ///
  /// @param names host names and addresses, without ports
  /// @throws IOException if the port is taken, or the folder can't be made
  public static DynamoDbServer in(Path folder, int port, Set<String> names) throws IOException {
    var file = PrivateFiles.folder(folder).resolve(FILE);
    if (Files.notExists(file)) {
      // SQLite gives the files beside it the same permissions.
      Files.createFile(file, PrivateFiles.ofFile(file));
    }
    return start(folder.toAbsolutePath().toString(), port, names);
  }

  /// Where clients find it.
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
