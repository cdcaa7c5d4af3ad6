package dk.blogstafet.aws.s3;

import dk.blogstafet.aws.TestBucket;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.suppression.SuppressionReplayContract;
import dk.blogstafet.newsletter.suppression.Suppressions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A table restored to an earlier state, and a log in a bucket.
final class DynamoDbSuppressionReplayTest extends SuppressionReplayContract {
  @TempDir private static Path folder;
  private static TestDatabase database;
  private static TestBucket bucket;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
    bucket = TestBucket.in(folder);
  }

  @AfterEach
  void empty() {
    restore(List.of());
    keys().forEach(key -> bucket.client().deleteObject(it -> it.bucket(TestBucket.NAME).key(key)));
  }

  @AfterAll
  static void stop() {
    database.close();
    bucket.close();
  }

  @Override
  protected Subscribers subscribers() {
    return database.subscribers(clock);
  }

  @Override
  protected Outbox<OutboxTask> outbox() {
    return database.outbox(clock);
  }

  /// Two entries per page, so that there are several pages.
  @Override
  protected Suppressions suppressions() {
    return new S3Suppressions(bucket.client(), TestBucket.NAME, 2);
  }

  @Override
  protected Runnable copy() {
    var rows = rows();
    return () -> restore(rows);
  }

  @Override
  protected List<Object> everything() {
    return List.of(Set.copyOf(rows()), keys());
  }

  private static void restore(List<Map<String, AttributeValue>> rows) {
    for (var row : rows()) {
      var key = Map.of("pk", row.get("pk"), "sk", row.get("sk"));
      database.client().deleteItem(it -> it.tableName(TestDatabase.SUBSCRIBERS).key(key));
    }
    for (var row : rows) {
      database.client().putItem(it -> it.tableName(TestDatabase.SUBSCRIBERS).item(row));
    }
  }

  private static List<Map<String, AttributeValue>> rows() {
    return database
        .client()
        .scanPaginator(it -> it.tableName(TestDatabase.SUBSCRIBERS))
        .items()
        .stream()
        .toList();
  }

  private static List<String> keys() {
    return bucket
        .client()
        .listObjectsV2Paginator(it -> it.bucket(TestBucket.NAME))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }
}
