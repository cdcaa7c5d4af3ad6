package dk.blogstafet.aws.editing;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.admission.EditorInvitations;
import dk.blogstafet.editing.admission.EditorInvitationsContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbEditorInvitationsTest extends EditorInvitationsContract {
  private static TestDatabase database;

  private final TestDatabase troubled;

  DynamoDbEditorInvitationsTest(FaultMode mode) {
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
  protected EditorInvitations invitations() {
    return troubled.invitations();
  }

  @Override
  protected Editors editors() {
    return troubled.editors(() -> EditorSamples.NOW);
  }
}
