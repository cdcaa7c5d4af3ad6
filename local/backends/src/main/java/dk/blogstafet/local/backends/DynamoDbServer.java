package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/// DynamoDB with its streams, on 127.0.0.1 alone. In our own Jetty, because DynamoDB Local's own
/// server listens to the whole network and reports its use to its maker.
public final class DynamoDbServer implements AutoCloseable {
  private static final int THREADS = 24;

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
    return start(null, port);
  }

  /// Starts the database of a folder, which is made if it isn't there. Only one server at a time
  /// may run on a folder: a second one would answer every call with an internal failure.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is taken, or the folder can't be made
  public static DynamoDbServer in(Path folder, int port) throws IOException {
    Files.createDirectories(folder);
    return start(folder.toAbsolutePath().toString(), port);
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

  private static DynamoDbServer start(@Nullable String folder, int port) throws IOException {
    var core = new LocalDynamoDBRequestHandler(0, folder == null, folder, true, false);
    try {
      var handler = DynamoDbHandler.of(core);
      return new DynamoDbServer(
          core, LoopbackServer.start("DynamoDB Local", THREADS, port, handler));
    } catch (IOException | RuntimeException failure) {
      core.shutdown();
      throw failure;
    }
  }
}
