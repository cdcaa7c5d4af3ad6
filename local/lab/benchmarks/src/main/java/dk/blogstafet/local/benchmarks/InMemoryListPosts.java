package dk.blogstafet.local.benchmarks;

import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.listposts.ListPosts;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The function list-posts as its handler wires it, on stores in memory: measures the product's
/// code alone.
final class InMemoryListPosts extends HttpFunction {
  private static final byte[] EVENT =
      ("{\"version\":\"2.0\",\"routeKey\":\"GET /api/relays/{relay}/posts\","
              + "\"rawPath\":\"/api/relays/stafetten/posts\",\"rawQueryString\":\"\","
              + "\"headers\":{\"accept\":\"application/json\"},"
              + "\"pathParameters\":{\"relay\":\"stafetten\"},"
              + "\"requestContext\":{\"requestId\":\"r\",\"http\":{\"method\":\"GET\","
              + "\"path\":\"/api/relays/stafetten/posts\"}},\"isBase64Encoded\":false}")
          .getBytes(StandardCharsets.UTF_8);

  private final FakeLambdaContext context = new FakeLambdaContext();

  InMemoryListPosts(BenchmarkRelay relay) {
    super(Map.of(), new ListPosts(relay.books, relay.books, new MemoryRenderStates()));
  }

  /// Answers with the newest twenty posts.
  ///
  /// @return the response's size in bytes
  int answer() throws IOException {
    var output = new ByteArrayOutputStream();
    handleRequest(new ByteArrayInputStream(EVENT), output, context);
    return output.size();
  }
}
