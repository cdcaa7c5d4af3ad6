package dk.blogstafet.aws.s3;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestBucket;
import dk.blogstafet.relay.search.SearchIndexesContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.sync.RequestBody;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class S3SearchIndexesTest extends SearchIndexesContract {
  @TempDir private static Path folder;
  private static TestBucket bucket;

  private final FaultMode mode;

  S3SearchIndexesTest(FaultMode faultMode) {
    this.mode = faultMode;
  }

  @BeforeAll
  static void start() throws IOException {
    bucket = TestBucket.in(folder);
  }

  @AfterEach
  void empty() {
    var client = bucket.client();
    client
        .listObjectsV2Paginator(it -> it.bucket(TestBucket.NAME))
        .contents()
        .forEach(one -> client.deleteObject(it -> it.bucket(TestBucket.NAME).key(one.key())));
  }

  @AfterAll
  static void stop() {
    bucket.close();
  }

  @Override
  protected S3SearchIndexes indexes() {
    return new S3SearchIndexes(bucket.in(mode).client(), TestBucket.NAME);
  }

  @Test
  void reportsADamagedPointer() {
    bucket
        .client()
        .putObject(it -> it.bucket(TestBucket.NAME).key("current"), RequestBody.fromString("1\n"));

    assertThrows(IllegalStateException.class, indexes()::pointer);
  }
}
