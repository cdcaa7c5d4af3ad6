package dk.blogstafet.aws.issue;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.issue.IssueUpdateContract;
import dk.blogstafet.newsletter.issue.Issues;
import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbIssueUpdateTest extends IssueUpdateContract {
  private static TestDatabase database;

  private final TestDatabase troubled;

  DynamoDbIssueUpdateTest(FaultMode mode) {
    troubled = database.in(mode);
  }

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Override
  protected Issues issues() {
    return troubled.issues(InstantSource.fixed(NewsletterSamples.NOW));
  }
}
