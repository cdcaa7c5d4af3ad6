package dk.blogstafet.aws.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestBucket;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.newsletter.suppression.SuppressionsContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class S3SuppressionsTest extends SuppressionsContract {
  private static final String WHO = "A".repeat(43);

  @TempDir private static Path folder;
  private static TestBucket bucket;

  private final TestBucket troubled;

  S3SuppressionsTest(FaultMode mode) {
    troubled = bucket.in(mode);
  }

  @BeforeAll
  static void start() throws IOException {
    bucket = TestBucket.in(folder);
  }

  @AfterAll
  static void stop() {
    bucket.close();
  }

  @Override
  protected Suppressions suppressions() {
    return new S3Suppressions(troubled.client(), TestBucket.NAME, 3);
  }

  @Test
  void skipsForeignObjects() {
    var request = "suppressions/" + WHO + "/by-hand";
    bucket.client().putObject(it -> it.bucket(TestBucket.NAME).key(request), RequestBody.empty());

    suppressions().all(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suppressions/short/1700000000000-klima-left",
        "suppressions/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/1700000000000-klima-bored",
        "suppressions/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/17-klima-left",
        "suppressions/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/1700000000000-klima-"
      })
  void readsNoKeyOfAnotherForm(String key) {
    assertEquals(Optional.empty(), SuppressionKey.read(key));
  }
}
