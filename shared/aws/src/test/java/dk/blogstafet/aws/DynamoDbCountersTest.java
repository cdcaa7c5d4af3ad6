package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Counters;
import dk.blogstafet.newsletter.CountersContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class DynamoDbCountersTest extends CountersContract {
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
  protected Counters counters() {
    return database.counters(() -> now);
  }
}
