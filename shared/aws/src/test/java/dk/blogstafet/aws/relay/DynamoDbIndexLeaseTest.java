package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.relay.search.IndexLease;
import dk.blogstafet.relay.search.IndexLeaseContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbIndexLeaseTest extends IndexLeaseContract {
  private final FaultMode mode;
  private TestDatabase database;

  DynamoDbIndexLeaseTest(FaultMode faultMode) {
    this.mode = faultMode;
  }

  @BeforeEach
  void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Override
  protected IndexLease lease() {
    return new DynamoDbIndexLease(database.in(mode).client(), TestDatabase.TABLE);
  }
}
