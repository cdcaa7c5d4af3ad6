package dk.blogstafet.newsletter.issue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.random.RandomGenerator;

/// Kills a process at a random call to a store, before the call takes effect or after it. A dead
/// process reaches no store any more.
final class KillSwitch {
  private final RandomGenerator random;
  private int left;
  private boolean isDead;

  /// @param left the number of calls before the process dies
  KillSwitch(RandomGenerator random, int left) {
    this.random = random;
    this.left = left;
  }

  /// Thrown by every call of a dead process.
  static final class ProcessKilledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  <T> T around(Class<T> port, T store) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              var isLast = count();
              if (isLast && random.nextBoolean()) {
                throw new ProcessKilledException();
              }
              try {
                var result = method.invoke(store, arguments);
                if (isLast) {
                  throw new ProcessKilledException();
                }
                return result;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }

  private synchronized boolean count() {
    if (isDead) {
      throw new ProcessKilledException();
    }
    left--;
    isDead = left <= 0;
    return isDead;
  }
}
