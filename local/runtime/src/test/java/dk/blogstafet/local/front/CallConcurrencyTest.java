package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.HttpRoute;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many calls of functions the server has in progress at most.
class CallConcurrencyTest {
  private final CountDownLatch allCalled = new CountDownLatch(LocalRouter.CONCURRENCY);
  private final CountDownLatch released = new CountDownLatch(1);
  private final FrontServer front = new FrontServer(0, this::backends, FunctionDoubles.log());
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    front.start();
  }

  @AfterEach
  void stop() {
    released.countDown();
    client.close();
    front.close();
  }

  @Test
  void refusesCallsAboveItAndKeepsServingPages() throws Exception {
    var answers = new ArrayList<CompletableFuture<HttpResponse<Void>>>();
    for (var i = 0; i < LocalRouter.CONCURRENCY; i++) {
      answers.add(client.sendAsync(request("/api/slow"), BodyHandlers.discarding()));
    }
    allCalled.await();

    var refused = client.send(request("/api/slow"), BodyHandlers.discarding());
    var page = client.send(request("/"), BodyHandlers.discarding());
    released.countDown();

    assertEquals(503, refused.statusCode());
    assertEquals(Optional.of("1"), refused.headers().firstValue("retry-after"));
    assertEquals(200, page.statusCode());
    for (var answer : answers) {
      assertEquals(200, answer.get().statusCode());
    }
    assertEquals(200, client.send(request("/api/slow"), BodyHandlers.discarding()).statusCode());
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + path)).build();
  }

  /// A page, and a function that waits until it is released.
  private FrontServer.FrontBackends backends() {
    var trigger = new FunctionTrigger.HttpTrigger(new HttpRoute("GET", "/api/slow"));
    var function = FunctionDoubles.function(_ -> slow(), trigger);
    var page = new StoredPage("text/html; charset=utf-8", "\"1\"", "", new byte[0]);
    return new FrontServer.FrontBackends(
        new RouteTable(List.of(function)),
        key -> key.equals("index.html") ? Optional.of(page) : Optional.empty());
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
