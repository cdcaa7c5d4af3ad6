package dk.blogstafet.local.benchmarks;

import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.gateway.LambdaDouble;
import dk.blogstafet.listposts.ListPosts;
import dk.blogstafet.page.MemoryRenderings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Listing the newest twenty of 10,000 posts, from the event's bytes to the answer's, without the
/// database.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ListBenchmark {
  private static final byte[] EVENT =
      ("{\"version\":\"2.0\",\"routeKey\":\"GET /api/relays/{relay}/posts\","
              + "\"rawPath\":\"/api/relays/stafetten/posts\",\"rawQueryString\":\"\","
              + "\"headers\":{\"accept\":\"application/json\"},"
              + "\"pathParameters\":{\"relay\":\"stafetten\"},"
              + "\"requestContext\":{\"requestId\":\"r\",\"http\":{\"method\":\"GET\","
              + "\"path\":\"/api/relays/stafetten/posts\"}},\"isBase64Encoded\":false}")
          .getBytes(StandardCharsets.UTF_8);

  private final LambdaDouble context = new LambdaDouble();
  private Listing listing = new Listing(new Library(0));

  @Setup
  public void fill() {
    listing = new Listing(new Library(10_000));
  }

  @Benchmark
  public int list() throws IOException {
    var output = new ByteArrayOutputStream();
    listing.handleRequest(new ByteArrayInputStream(EVENT), output, context);
    return output.size();
  }

  /// The function as its handler wires it, on books in memory.
  private static final class Listing extends HttpFunction {
    Listing(Library library) {
      super(new ListPosts(library.books, library.books, new MemoryRenderings()));
    }
  }
}
