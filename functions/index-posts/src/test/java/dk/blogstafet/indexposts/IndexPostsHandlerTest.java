package dk.blogstafet.indexposts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.AwsSearch;
import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.aws.relay.DynamoDbIndexLease;
import dk.blogstafet.gateway.EventFunction.EventFailedException;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.relay.search.IndexedPost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Invokes the handler as Lambda does, with the sample events, a real table and a real bucket.
final class IndexPostsHandlerTest {
  private static final String DONE = "{\"batchItemFailures\":[]}";

  @TempDir private Path folder;
  private final FakeLambdaContext runtime = new FakeLambdaContext();
  private LocalStack stack;

  @BeforeEach
  void start() throws IOException {
    stack = LocalStack.start(folder);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void indexesWhatARecordNames() throws IOException {
    fill();

    assertEquals(DONE, invoke("index-posts", stack.environment()));

    assertEquals(List.of("regnvand-i-haven"), indexed());
    assertTrue(runtime.lines().getFirst().contains("\"posts\":1"), runtime.lines().toString());
  }

  @Test
  void indexesOnTheSchedule() throws IOException {
    assertEquals(DONE, invoke("index-posts-sweep", stack.environment()));
    fill();

    assertEquals(DONE, invoke("index-posts-sweep", stack.environment()));

    assertEquals(List.of("regnvand-i-haven"), indexed());
    assertTrue(runtime.numbers().getLast().contains("\"SearchBehind\":0"));
  }

  @Test
  void leavesChangesToTheScheduleWhileAnotherProcessUpdatesTheIndex() throws IOException {
    fill();
    var now = Instant.now();
    var client = new AwsClients(stack.environment()).dynamoDb();
    var lease = new DynamoDbIndexLease(client, "posts");
    lease.acquire("other", now.plusSeconds(60), now);

    assertEquals(DONE, invoke("index-posts", stack.environment()));

    assertEquals(Optional.empty(), AwsSearch.of(stack.environment()).indexes().pointer());
    lease.release("other");
    assertEquals(DONE, invoke("index-posts-sweep", stack.environment()));
    assertEquals(List.of("regnvand-i-haven"), indexed());
  }

  @Test
  void releasesTheLeaseWhenTheBucketIsUnavailable() throws IOException {
    fill();
    var environment = new HashMap<>(stack.environment());
    environment.put("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1");

    assertThrows(EventFailedException.class, () -> invoke("index-posts", environment));
    assertFalse(runtime.lines().toString().contains("127.0.0.1"));

    assertEquals(DONE, invoke("index-posts", stack.environment()));
    assertEquals(List.of("regnvand-i-haven"), indexed());
  }

  private void fill() {
    stack.describeSite("Mediet");
    stack.openKlima();
    stack.publish("Regnvand i haven");
  }

  private List<String> indexed() {
    var indexes = AwsSearch.of(stack.environment()).indexes();
    var generation = indexes.pointer().orElseThrow().pointer().generation();
    return indexes.find(generation).orElseThrow().posts().stream()
        .map(IndexedPost::id)
        .map(Object::toString)
        .toList();
  }

  private String invoke(String event, Map<String, String> environment) throws IOException {
    var output = new ByteArrayOutputStream();
    try (var input = Files.newInputStream(Path.of("../../events", event + ".json"))) {
      new IndexPostsHandler(environment).handleRequest(input, output, runtime);
    }
    return output.toString(StandardCharsets.UTF_8);
  }
}
