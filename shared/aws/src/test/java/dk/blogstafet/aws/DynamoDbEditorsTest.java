package dk.blogstafet.aws;

import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.EditorsContract;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class DynamoDbEditorsTest extends EditorsContract {
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
  protected Editors editors() {
    return database.editors(() -> now);
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
