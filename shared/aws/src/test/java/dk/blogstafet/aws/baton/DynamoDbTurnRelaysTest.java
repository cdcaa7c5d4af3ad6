package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.editor.TurnRelays;
import dk.blogstafet.baton.editor.TurnRelaysContract;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbTurnRelaysTest extends TurnRelaysContract {
  private static TestDatabase database;

  private final TestDatabase troubled;

  DynamoDbTurnRelaysTest(FaultMode mode) {
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

  @Override
  protected TurnRelays turnRelays() {
    return troubled.turnRelays();
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
