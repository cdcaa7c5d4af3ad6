package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Outbox;
import dk.blogstafet.newsletter.OutboxContract;
import dk.blogstafet.newsletter.Subscribers;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class DynamoDbOutboxTest extends OutboxContract {
  private static Database database;

  @BeforeAll
  static void start() throws IOException {
    database = Database.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Override
  protected Subscribers subscribers() {
    return database.subscribers(() -> now);
  }

  @Override
  protected Outbox outbox() {
    return database.outbox(() -> now);
  }
}
