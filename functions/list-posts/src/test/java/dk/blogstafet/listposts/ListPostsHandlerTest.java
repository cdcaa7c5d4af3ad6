package dk.blogstafet.listposts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.FakeLambdaContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample events, with a real database.
class ListPostsHandlerTest {
  private static final ListPostsDatabase DATABASE = ListPostsDatabase.SHARED;

  private final ListPostsHandler handler = new ListPostsHandler(DATABASE.environment());

  @ParameterizedTest
  @CsvSource({
    "list-posts, 200, '\"posts\":[{\"id\":\"femte\",'",
    "list-posts-next, 200, '\"posts\":[{\"id\":\"fjerde\",'",
    "list-posts-category, 200, '\"category\":\"groen-omstilling\"'",
    "list-posts-head, 200, ''",
    "list-posts-not-modified, 304, ''",
    "list-posts-bad-cursor, 400, /problemer/bad-cursor/",
    "list-posts-bad-category, 400, /problemer/bad-category/",
    "list-posts-bad-limit, 400, limit must be a whole number from 1 to 100",
    "list-posts-unknown-parameter, 400, kategori",
    "list-posts-relays, 200, '{\"relays\":[{\"id\":\"klima\",'",
    "list-posts-relay, 200, '{\"id\":\"klima\",'",
    "list-posts-unknown-relay, 404, /problemer/not-found/",
    "list-posts-post, 200, '\"text\":\"Det *første*.\\n\"}'",
    "list-posts-unknown-post, 404, /problemer/not-found/",
    "list-posts-withdrawn, 410, Tallene var forkerte."
  })
  void answersTheSampleEvents(String event, int status, String part) throws IOException {
    var answer = answer(event);

    assertTrue(answer.startsWith("{\"statusCode\":" + status + ","), answer);
    assertTrue(answer.contains(part.replace("\\", "\\\\").replace("\"", "\\\"")), answer);
    assertEquals(part.isEmpty(), answer.contains("\"body\":\"\""), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POSTS_TABLE", "AWS_REGION"})
  void saysWhatTheEnvironmentLacks(String name) {
    var environment = new HashMap<>(DATABASE.environment());
    environment.remove(name);

    var refused =
        assertThrows(IllegalArgumentException.class, () -> new ListPostsHandler(environment));

    assertTrue(refused.toString().contains(name), refused.toString());
  }

  @Test
  void answersWithAProblemWhileTheTableIsMissing() throws IOException {
    var environment = new HashMap<>(DATABASE.environment());
    environment.put("POSTS_TABLE", "another");
    var runtime = new FakeLambdaContext();

    var answer = answer(new ListPostsHandler(environment), "list-posts", runtime);

    assertTrue(answer.startsWith("{\"statusCode\":500,"), answer);
    assertTrue(runtime.lines().getFirst().contains("ResourceNotFoundException"));
  }

  private String answer(String event) throws IOException {
    return answer(handler, event, new FakeLambdaContext());
  }

  private static String answer(ListPostsHandler handler, String event, FakeLambdaContext runtime)
      throws IOException {
    var output = new ByteArrayOutputStream();
    try (var input = Files.newInputStream(Path.of("../../events", event + ".json"))) {
      handler.handleRequest(input, output, runtime);
    }
    return output.toString(StandardCharsets.UTF_8);
  }
}
