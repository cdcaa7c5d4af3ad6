package dk.blogstafet.aws;

import dk.blogstafet.local.backends.PostsTable;
import dk.blogstafet.newsletter.vault.WrappedKeyStore;
import dk.blogstafet.newsletter.vault.WrappedKeyStoreContract;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Trouble.class)
final class DynamoDbKeyShelfTest extends WrappedKeyStoreContract {
  private static Database database;

  private final Database troubled;

  /// There is one set of keys in a table.
  private final String table = "table-" + UUID.randomUUID();

  DynamoDbKeyShelfTest(Trouble trouble) {
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

  @BeforeEach
  void putUp() throws IOException {
    PostsTable.create(database.server().endpoint(), table);
  }

  @Override
  protected WrappedKeyStore shelf() {
    return new DynamoDbKeyShelf(troubled.client(), table);
  }
}
