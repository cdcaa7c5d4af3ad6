package dk.blogstafet.embedrelay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.relay.DynamoDbPosts;
import dk.blogstafet.aws.relay.DynamoDbRelays;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.local.backends.DynamoDbServer;
import dk.blogstafet.local.backends.PostsTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sample events, with a real database.
class EmbedRelayHandlerTest {
  private static DynamoDbServer server;
  private static EmbedRelayHandler handler;

  @BeforeAll
  static void start() throws IOException {
    server = DynamoDbServer.inMemory(0);
    PostsTable.create(server.endpoint(), "posts");
    var environment =
        Map.of(
            "POSTS_TABLE", "posts",
            "AWS_REGION", "eu-north-1",
            "AWS_ENDPOINT_URL_DYNAMODB", server.endpoint().toString(),
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local");
    try (var client = new AwsClients(environment).dynamoDb()) {
      EmbedRelayFixture.fill(
          new DynamoDbRelays(client, "posts"), new DynamoDbPosts(client, "posts"));
    }
    handler = new EmbedRelayHandler(environment);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "embed-relay, 200, 'Titel &lt;6'",
    "embed-relay-head, 200, ''",
    "embed-relay-unknown, 404, 'href=\"/\"'",
    "embed-relay-oembed, 200, '\"type\":\"link\",\"title\":\"Titel <1>\"'",
    "embed-relay-oembed-relay, 200, '\"width\":320'",
    "embed-relay-oembed-head, 200, ''",
    "embed-relay-oembed-unknown, 404, /problemer/not-found/"
  })
  void answersTheSampleEvents(String event, int status, String part) throws IOException {
    var output = new ByteArrayOutputStream();

    try (var input = Files.newInputStream(Path.of("../../events", event + ".json"))) {
      handler.handleRequest(input, output, new FakeLambdaContext());
    }

    var answer = output.toString(StandardCharsets.UTF_8);
    assertTrue(answer.startsWith("{\"statusCode\":" + status + ","), answer);
    assertTrue(answer.contains(part.replace("\"", "\\\"")), answer);
    assertEquals(part.isEmpty(), answer.contains("\"body\":\"\""), answer);
  }
}
