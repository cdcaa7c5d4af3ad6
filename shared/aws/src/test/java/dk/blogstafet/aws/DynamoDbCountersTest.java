package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Counters;
import dk.blogstafet.newsletter.CountersContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Trouble.class)
final class DynamoDbCountersTest extends CountersContract {
  private static Database database;

  private final Trouble trouble;
  private final Database troubled;

  DynamoDbCountersTest(Trouble trouble) {
    this.trouble = trouble;
    this.troubled = database.in(trouble);
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
  protected boolean isExact() {
    return !trouble.isDoneTwice();
  }

  @Override
  protected Counters counters() {
    return troubled.counters(() -> now);
  }
}
