package dk.blogstafet.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsSearch;
import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.change.PostWithdrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Invokes the handler as Lambda does, with the sample events, a real table and a real bucket.
final class SearchHandlerTest {
  @TempDir private Path folder;
  private final FakeLambdaContext runtime = new FakeLambdaContext();
  private LocalStack stack;
  private SearchHandler handler;

  @BeforeEach
  void start() throws IOException {
    stack = LocalStack.start(folder);
    stack.describeSite("Mediet");
    stack.openKlima();
    stack.publish("Byens skygge");
    handler = new SearchHandler(stack.environment());
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @ParameterizedTest
  @CsvSource({
    "search, 200, '<h2><a href=\"/klima/indlaeg/byens-skygge/\"><mark>Byens</mark> '",
    "search-head, 200, ''",
    "search-json, 200, '\"count\":0'",
    "search-json-head, 200, ''",
    "search-unknown-parameter, 400, '\"parameter\":\"sort\"'"
  })
  void answersTheSampleEvents(String event, int status, String part) throws IOException {
    index();

    var answer = invoke(event);

    assertTrue(answer.startsWith("{\"statusCode\":" + status + ","), answer);
    assertTrue(answer.contains(part.replace("\"", "\\\"")), answer);
    assertEquals(part.isEmpty(), answer.contains("\"body\":\"\""), answer);
  }

  @Test
  void asksToTryAgainBeforeTheFirstIndex() throws IOException {
    for (var event : new String[] {"search", "search-json"}) {
      var answer = invoke(event);

      assertTrue(answer.startsWith("{\"statusCode\":503,"), answer);
      assertTrue(answer.contains("\"retry-after\":\"60\""), answer);
      assertTrue(answer.contains("\"cache-control\":\"no-store\""), answer);
    }
  }

  @Test
  void leavesOutAPostThatWasWithdrawnAfterItWasIndexed() throws IOException {
    index();
    assertTrue(invoke("search").contains("byens-skygge"));

    new PostWithdrawer(stack.relays(), stack.posts(), Clock.systemUTC())
        .withdraw(LocalStack.KLIMA, new PostId("byens-skygge"), 1, "Fortrudt");

    assertFalse(invoke("search").contains("byens-skygge"));
  }

  @Test
  void followsThePointerToANewIndex() throws IOException {
    index();
    invoke("search");
    stack.publish("Skyggen i byerne");
    index();

    assertTrue(invoke("search").contains("skyggen-i-byerne"));
  }

  @Test
  void neverLogsTheQuery() throws IOException {
    index();
    invoke("search");
    stack.s3().close();
    invoke("search");

    assertTrue(runtime.lines().stream().anyMatch(line -> line.contains("soeg/index.html")));
    assertFalse(runtime.lines().stream().anyMatch(line -> line.contains("skygge")));
  }

  private void index() {
    AwsSearch.updater(stack.environment(), Clock.systemUTC()).update(Instant.MAX);
  }

  private String invoke(String event) throws IOException {
    var output = new ByteArrayOutputStream();
    try (var input = Files.newInputStream(Path.of("../../events", event + ".json"))) {
      handler.handleRequest(input, output, runtime);
    }
    return output.toString(StandardCharsets.UTF_8);
  }
}
