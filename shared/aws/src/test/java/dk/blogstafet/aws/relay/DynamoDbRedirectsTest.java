package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RedirectsContract;
import dk.blogstafet.relay.Relays;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbRedirectsTest extends RedirectsContract {
  private static TestDatabase database;

  private final TestDatabase troubled;

  DynamoDbRedirectsTest(FaultMode mode) {
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
  protected Relays relays() {
    return troubled.relays();
  }

  @Override
  protected Posts posts() {
    return troubled.posts();
  }
}
