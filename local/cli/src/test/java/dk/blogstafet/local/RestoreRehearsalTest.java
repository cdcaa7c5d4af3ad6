package dk.blogstafet.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsClients;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.s3.S3Client;

/// The guide's way back after a disaster: tables as restoring to a point in time makes them, new
/// ones with the rows of a moment; then `reapply` and `rebuild`.
@Timeout(240)
class RestoreRehearsalTest {
  private static final String BUCKET = "pages-bucket";

  /// No page: it says which table the pages were made of.
  private static final String BUILD = "build.txt";

  private static final String FRONT = "traeer/index.html";
  private static final String ANNA = "anna.unik@laeser.example";
  private static final String BO = "bo.unik@laeser.example";
  private static final List<String> TABLES =
      List.of("posts-table", "editors-table", "subscribers-table");

  @TempDir private Path folder = Path.of("");

  private DeployedStack stack;
  private DynamoDbClient tables;
  private S3Client buckets;

  @BeforeEach
  void deploy() throws Exception {
    stack = new DeployedStack(folder.resolve("data"));
    var clients = new AwsClients(stack.environment());
    tables = clients.dynamoDb();
    buckets = clients.s3();
    var list =
        Files.writeString(
            folder.resolve("list.csv"),
            "email,frequency,source,consented\n"
                + ANNA
                + ",weekly,Konferencen,2025-06-01\n"
                + BO
                + ",monthly,Konferencen,2025-06-01\n");
    well("", "subscribers", "import", list.toString(), "--relay=traeer", "--stack=blogs");
    well("", "rebuild", "--stack=blogs");
  }

  @AfterEach
  void close() {
    tables.close();
    buckets.close();
    stack.close();
  }

  @Test
  void restoresAllPagesAndNoUnsubscribedReader() {
    var before = pages();
    TABLES.forEach(this::restore);
    well(ANNA, "subscribers", "erase", "--stack=blogs");
    disaster();
    assertFalse(before.equals(pages()), "a disaster that nobody would see");

    stack.point("restored-");
    well("", "subscribers", "reapply", "--stack=blogs");
    well("", "rebuild", "--stack=blogs");

    assertEquals(before, pages());
    well(ANNA, "evidence", "--stack=blogs");
    assertTrue(stack.said().contains("the reader had all data erased"), stack::said);
    assertFalse(stack.said().contains("Konferencen"), stack::said);
    well(BO, "evidence", "--stack=blogs");
    assertTrue(stack.said().contains("Konferencen"), stack::said);
  }

  /// What restoring to this moment would make: another table with the same keys and rows.
  private void restore(String table) {
    var name = "restored-" + table;
    var original = tables.describeTable(it -> it.tableName(table)).table();
    tables.createTable(it ->
        it.tableName(name)
            .keySchema(original.keySchema())
            .attributeDefinitions(original.attributeDefinitions())
            .billingMode(BillingMode.PAY_PER_REQUEST));
    for (var page : tables.scanPaginator(it -> it.tableName(table))) {
      page.items().forEach(row -> tables.putItem(it -> it.tableName(name).item(row)));
    }
  }

  /// The tables are gone; one page is lost, and another says what it should not.
  private void disaster() {
    TABLES.forEach(table -> tables.deleteTable(it -> it.tableName(table)));
    buckets.deleteObject(it -> it.bucket(BUCKET).key("index.html"));
    buckets.putObject(it -> it.bucket(BUCKET).key(FRONT), RequestBody.fromString("Nonsense"));
  }

  private Map<String, String> pages() {
    var pages = new TreeMap<String, String>();
    for (var object : buckets.listObjectsV2Paginator(it -> it.bucket(BUCKET)).contents()) {
      if (object.key().equals(BUILD)) {
        continue;
      }
      var bytes = buckets.getObjectAsBytes(it -> it.bucket(BUCKET).key(object.key()));
      pages.put(object.key(), new String(bytes.asByteArray(), StandardCharsets.ISO_8859_1));
    }
    return pages;
  }

  private void well(String input, String... words) {
    assertEquals(0, stack.asks(input, words), stack::said);
  }
}
