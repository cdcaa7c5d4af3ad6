package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/// DynamoDB with its streams, on 127.0.0.1 alone. In our own Jetty, because DynamoDB Local's own
/// server listens to the whole network and reports its use to its maker.
public final class DynamoDbServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int THREADS = 24;

  private final LocalDynamoDBRequestHandler core;
  private final Server server;
  private final ServerConnector connector;

  private DynamoDbServer(@Nullable String folder, int port) {
    core = new LocalDynamoDBRequestHandler(0, folder == null, folder, true, false);
    server = new Server(new QueuedThreadPool(THREADS));
    connector = new ServerConnector(server, 1, 1);
    connector.setHost(HOST);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(DynamoDbHandler.of(core));
  }

  /// Starts a database of its own that is gone when it is closed.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is taken
  public static DynamoDbServer inMemory(int port) throws IOException {
    return started(new DynamoDbServer(null, port));
  }

  /// Starts the database of a folder, which is made if it isn't there. Only one server at a time
  /// may run on a folder: a second one would answer every call with an internal failure.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is taken, or the folder can't be made
  public static DynamoDbServer in(Path folder, int port) throws IOException {
    Files.createDirectories(folder);
    return started(new DynamoDbServer(folder.toAbsolutePath().toString(), port));
  }

  /// Where clients find it.
  public URI endpoint() {
    return URI.create("http://" + HOST + ":" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("DynamoDB Local did not stop", failure);
    } finally {
      core.shutdown();
    }
  }

  private static DynamoDbServer started(DynamoDbServer made) throws IOException {
    try {
      made.server.start();
      return made;
    } catch (Exception failure) {
      made.close();
      throw failure instanceof IOException known
          ? known
          : new IOException("DynamoDB Local did not start", failure);
    }
  }
}
