package dk.blogstafet.aws;

import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.VersionsContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class DynamoDbVersionsTest extends VersionsContract {
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
  protected Relays relays() {
    return database.relays();
  }

  @Override
  protected Posts posts() {
    return database.posts();
  }
}
