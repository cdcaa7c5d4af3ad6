package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.mail.Counters;
import dk.blogstafet.mail.CountersContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
final class DynamoDbCountersTest extends CountersContract {
  private static TestDatabase database;

  private final FaultMode mode;
  private final TestDatabase troubled;

  DynamoDbCountersTest(FaultMode faultMode) {
    this.mode = faultMode;
    this.troubled = database.in(faultMode);
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
  protected boolean isExact() {
    return !mode.isDoneTwice();
  }

  @Override
  protected Counters counters() {
    return troubled.counters(() -> now);
  }
}
