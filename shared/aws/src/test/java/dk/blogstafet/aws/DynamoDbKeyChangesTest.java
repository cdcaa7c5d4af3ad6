package dk.blogstafet.aws;

import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyChangesContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class DynamoDbKeyChangesTest extends KeyChangesContract {
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
    return database.editors(() -> EditorSamples.NOW);
  }
}
