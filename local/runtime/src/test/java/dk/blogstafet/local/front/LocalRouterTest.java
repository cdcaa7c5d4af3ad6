package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.HttpRoute;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LocalRouterTest {
  private final CountDownLatch allCalled = new CountDownLatch(LocalRouter.CONCURRENCY);
  private final CountDownLatch released = new CountDownLatch(1);

  @Test
  void refusesCallsThatExceedItsConcurrency() throws Exception {
    var router = router();
    var answers = new ArrayList<Future<FrontResponse>>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < LocalRouter.CONCURRENCY; i++) {
        answers.add(executor.submit(() -> router.answer(FrontRequests.get("/api/slow"))));
      }
      allCalled.await();

      var refused = router.answer(FrontRequests.get("/api/slow"));
      released.countDown();

      assertEquals(503, refused.status());
      assertEquals(Optional.of("1"), refused.header("retry-after"));
      for (var answer : answers) {
        assertEquals(200, answer.get().status());
      }
    }
    assertEquals(200, router.answer(FrontRequests.get("/api/slow")).status());
  }

  /// A router to one function that waits until it is released.
  private LocalRouter router() {
    var trigger = new FunctionTrigger.HttpTrigger(new HttpRoute("GET", "/api/slow"));
    var function = FunctionDoubles.function(_ -> slow(), trigger);
    return new LocalRouter(
        new RouteTable(List.of(function)), _ -> Optional.empty(), InstantSource.system());
  }

  private String slow() {
    allCalled.countDown();
    try {
      released.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return "{\"statusCode\":200}";
  }
}
