package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.Posts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Posts that move while they are read: a few times, something happens just before an answer.
final class RestlessPosts {
  private static final int TIMES = 3;

  private RestlessPosts() {}

  static Posts of(Posts posts, Random random, Runnable something) {
    var left = new AtomicInteger(TIMES);
    var proxy =
        Proxy.newProxyInstance(
            Posts.class.getClassLoader(),
            new Class<?>[] {Posts.class},
            (_, method, arguments) -> {
              if (random.nextInt(12) == 0 && left.getAndDecrement() > 0) {
                something.run();
              }
              try {
                return method.invoke(posts, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
    return (Posts) proxy;
  }
}
