package dk.blogstafet.local.backends;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// Delegates to DynamoDB Local, and waits while another server of this process starts. DynamoDB
/// Local keeps its table of actions in a static field and refills it for each server: a request
/// during the refill would fail because its action is unknown.
final class DynamoDbHandler extends Handler.Wrapper {
  private static final ReadWriteLock ACTIONS = new ReentrantReadWriteLock(true);

  /// In bytes: more than the size limit of a DynamoDB request (16 MB).
  private static final long LONGEST_BODY = 20_000_000;

  private DynamoDbHandler(Handler handler) {
    super(handler);
  }

  /// Returns a handler that reads the whole body before it waits for the lock. A slow client would
  /// otherwise hold the lock, and block every server that starts and every request behind it.
  static Handler of(LocalDynamoDBRequestHandler core) {
    ACTIONS.writeLock().lock();
    try {
      // No allowed origin: a request from a web page is rejected.
      var handler = new DynamoDbHandler(new LocalDynamoDBServerHandler(core, null));
      return new EagerContentHandler(
          handler, new RetainedContentLoaderFactory(LONGEST_BODY, -1, true));
    } finally {
      ACTIONS.writeLock().unlock();
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    ACTIONS.readLock().lock();
    try {
      return super.handle(request, response, callback);
    } finally {
      ACTIONS.readLock().unlock();
    }
  }
}
