package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.relay.rendering.AuthorIndex;
import dk.blogstafet.relay.rendering.AuthorIndexContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbAuthorIndexTest extends AuthorIndexContract {
  private static TestDatabase database;

  private final TestDatabase troubled;

  DynamoDbAuthorIndexTest(FaultMode mode) {
    this.troubled = database.in(mode);
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
  protected AuthorIndex index() {
    return troubled.authors();
  }
}
