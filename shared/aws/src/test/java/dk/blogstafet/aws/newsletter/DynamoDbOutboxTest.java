package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SubscriberOutboxContract;
import dk.blogstafet.newsletter.Subscribers;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbOutboxTest extends SubscriberOutboxContract {
  private static TestDatabase database;

  private final TestDatabase troubled;

  DynamoDbOutboxTest(FaultMode mode) {
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
  protected Subscribers subscribers() {
    return troubled.subscribers(() -> now);
  }

  @Override
  protected Outbox<OutboxTask> outbox() {
    return troubled.outbox(() -> now);
  }
}
