package dk.blogstafet.local.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

final class DynamoDbServerTest {
  private static final Map<String, AttributeValue> KEY =
      Map.of("pk", AttributeValue.fromS("medium"), "sk", AttributeValue.fromS("site"));

  @Test
  void keepsWhatItWasGivenInItsFolder(@TempDir Path folder) throws IOException {
    try (var server = DynamoDbServer.in(folder, 0);
        var client = client(server.endpoint())) {
      PostsTable.create(server.endpoint(), "posts");
      client.putItem(PutItemRequest.builder().tableName("posts").item(KEY).build());
    }

    try (var again = DynamoDbServer.in(folder, 0);
        var client = client(again.endpoint())) {
      var found = client.getItem(GetItemRequest.builder().tableName("posts").key(KEY).build());

      assertEquals(KEY, found.item());
    }
  }

  @Test
  void givesEachServerInMemoryItsOwnDatabase() throws IOException {
    try (var one = DynamoDbServer.inMemory(0);
        var other = DynamoDbServer.inMemory(0);
        var client = client(other.endpoint())) {
      PostsTable.create(one.endpoint(), "posts");

      var tables = client.listTables(ListTablesRequest.builder().build()).tableNames();

      assertEquals(List.of(), tables);
    }
  }

  @Test
  void answersWhileOtherServersStart() throws IOException, InterruptedException {
    try (var server = DynamoDbServer.inMemory(0);
        var client = client(server.endpoint())) {
      var making = Thread.ofPlatform().start(DynamoDbServerTest::makeHandlers);
      try {
        for (var i = 0; i < 300; i++) {
          assertEquals(
              List.of(), client.listTables(ListTablesRequest.builder().build()).tableNames());
        }
      } finally {
        making.interrupt();
        making.join();
      }
    }
  }

  @Test
  void createsThePostsTableOnceWithAStreamOfKeys() throws IOException {
    try (var server = DynamoDbServer.inMemory(0);
        var client = client(server.endpoint())) {
      PostsTable.create(server.endpoint(), "posts");
      PostsTable.create(server.endpoint(), "posts");

      var table =
          client.describeTable(DescribeTableRequest.builder().tableName("posts").build()).table();

      assertEquals(BillingMode.PAY_PER_REQUEST, table.billingModeSummary().billingMode());
      assertEquals(StreamViewType.KEYS_ONLY, table.streamSpecification().streamViewType());
      assertEquals(
          List.of("pk", "sk"),
          table.keySchema().stream().map(element -> element.attributeName()).toList());
    }
  }

  @Test
  void rejectsAPortInUse() throws IOException {
    try (var server = DynamoDbServer.inMemory(0)) {
      var port = server.endpoint().getPort();

      assertThrows(IOException.class, () -> DynamoDbServer.inMemory(port));
    }
  }

  @Test
  void reportsWhyATableCouldNotBeCreated() throws IOException {
    try (var server = DynamoDbServer.inMemory(0)) {
      var endpoint = server.endpoint();

      var refusal = assertThrows(IOException.class, () -> PostsTable.create(endpoint, "?"));

      assertTrue(String.valueOf(refusal).contains("ValidationException"));
    }
  }

  private static void makeHandlers() {
    var core = new LocalDynamoDBRequestHandler(0, true, null, true, false);
    while (!Thread.currentThread().isInterrupted()) {
      DynamoDbHandler.of(core);
    }
    core.shutdown();
  }

  private static DynamoDbClient client(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
