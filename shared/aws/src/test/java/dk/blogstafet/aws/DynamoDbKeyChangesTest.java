package dk.blogstafet.aws;

import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyChangesContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Trouble.class)
final class DynamoDbKeyChangesTest extends KeyChangesContract {
  private static Database database;

  private final Database troubled;

  DynamoDbKeyChangesTest(Trouble trouble) {
    troubled = database.in(trouble);
  }

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
    return troubled.editors(() -> EditorSamples.NOW);
  }
}
