package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.HttpRoute;
import dk.blogstafet.local.lambda.LocalFunction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A route of an index document answers for the address that readers see, as behind the CDN.
final class IndexRouteTest {
  private final FrontServer front = new FrontServer(0, this::backends, FunctionDoubles.log());
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    front.start();
  }

  @AfterEach
  void stop() {
    client.close();
    front.close();
  }

  @Test
  void answersForTheAddressOfAnIndexDocument() throws Exception {
    assertEquals("frame", body("/klima/indlejret/"));
    assertEquals("frame", body("/klima/indlejret/index.html"));
    assertEquals("missing", body("/klima/andet/"));
    assertEquals("missing", body("/klima/indlaeg/indlejret/"));
  }

  private String body(String path) throws Exception {
    var address = URI.create("http://127.0.0.1:" + front.port() + path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private FrontServer.FrontBackends backends() {
    var functions =
        List.of(
            function("/{relay}/indlejret/index.html", "frame"), function("/{proxy+}", "missing"));
    return new FrontServer.FrontBackends(new RouteTable(functions), _ -> Optional.empty());
  }

  private static LocalFunction function(String path, String body) {
    var trigger = new FunctionTrigger.HttpTrigger(new HttpRoute("GET", path));
    return FunctionDoubles.function(_ -> "{\"statusCode\":200,\"body\":\"" + body + "\"}", trigger);
  }
}
