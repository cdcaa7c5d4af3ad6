package dk.blogstafet.aws.reply;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.reply.ReplyCases;
import dk.blogstafet.reply.ReplyCasesContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbReplyCasesTest extends ReplyCasesContract {
  private static TestDatabase database;

  private final TestDatabase troubled;

  DynamoDbReplyCasesTest(FaultMode mode) {
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
  protected ReplyCases cases() {
    return troubled.replies(() -> now);
  }
}
