package dk.blogstafet.aws.vault;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.local.backends.PostsTable;
import dk.blogstafet.vault.WrappedKeyStore;
import dk.blogstafet.vault.WrappedKeyStoreContract;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbWrappedKeyStoreTest extends WrappedKeyStoreContract {
  private static TestDatabase database;

  private final TestDatabase troubled;

  /// A table has one set of keys.
  private final String table = "table-" + UUID.randomUUID();

  DynamoDbWrappedKeyStoreTest(FaultMode mode) {
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

  @BeforeEach
  void putUp() throws IOException {
    PostsTable.create(database.server().endpoint(), table);
  }

  @Override
  protected WrappedKeyStore shelf() {
    return new DynamoDbWrappedKeyStore(troubled.client(), table);
  }
}
