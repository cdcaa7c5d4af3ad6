package dk.blogstafet.local.backends;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// Answers for DynamoDB Local, and waits while another server of this process is being made.
/// DynamoDB Local keeps its table of actions in a static field and fills it anew for each server: a
/// request in that moment would hear that its action is invalid.
final class DynamoDbHandler extends Handler.Wrapper {
  private static final ReadWriteLock ACTIONS = new ReentrantReadWriteLock(true);

  private DynamoDbHandler(Handler handler) {
    super(handler);
  }

  static DynamoDbHandler of(LocalDynamoDBRequestHandler core) {
    ACTIONS.writeLock().lock();
    try {
      // No allowed origin: a web page from elsewhere is refused.
      return new DynamoDbHandler(new LocalDynamoDBServerHandler(core, null));
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
