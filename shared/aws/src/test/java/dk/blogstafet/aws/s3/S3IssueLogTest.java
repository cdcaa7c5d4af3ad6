package dk.blogstafet.aws.s3;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestBucket;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueLog;
import dk.blogstafet.newsletter.issue.IssueLogContract;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.IssueId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.sync.RequestBody;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class S3IssueLogTest extends IssueLogContract {
  @TempDir private static Path folder;
  private static TestBucket bucket;

  private final TestBucket troubled;

  S3IssueLogTest(FaultMode mode) {
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
  protected IssueLog log() {
    return new S3IssueLog(troubled.client(), TestBucket.NAME);
  }

  @Test
  void namesADamagedObject() {
    var issue = new IssueKey(DomainSamples.relayId(), new IssueId("2026-W48"));
    var key = "issues/" + issue.relay().slug() + "/2026-W48";
    var body = RequestBody.fromString("soon");
    bucket.client().putObject(it -> it.bucket(TestBucket.NAME).key(key), body);

    var failure = assertThrows(IllegalStateException.class, () -> log().add(issue, Instant.EPOCH));

    assertTrue(failure.toString().contains(key));
  }
}
