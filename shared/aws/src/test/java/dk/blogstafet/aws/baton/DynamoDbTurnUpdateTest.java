package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.TurnUpdateContract;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.mail.Outbox;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbTurnUpdateTest extends TurnUpdateContract {
  private static TestDatabase database;

  private final TestDatabase troubled;

  DynamoDbTurnUpdateTest(FaultMode mode) {
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
  protected Turns turns() {
    return troubled.turns(() -> now);
  }

  @Override
  protected Drafts drafts() {
    return troubled.drafts();
  }

  @Override
  protected Outbox<TurnMailTask> outbox() {
    return troubled.turnOutbox();
  }
}
