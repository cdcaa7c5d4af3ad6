package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.Posts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;

/// Posts that move while they are read: now and then something happens just before an answer.
final class RestlessPosts {
  private RestlessPosts() {}

  static Posts of(Posts posts, Random random, Runnable something) {
    var proxy =
        Proxy.newProxyInstance(
            Posts.class.getClassLoader(),
            new Class<?>[] {Posts.class},
            (_, method, arguments) -> {
              if (random.nextInt(12) == 0) {
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
