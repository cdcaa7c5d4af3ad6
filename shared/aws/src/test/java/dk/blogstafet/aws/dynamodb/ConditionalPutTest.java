package dk.blogstafet.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LostResponses;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.aws.TransactionConflicts;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Puts after a lost response, or while a transaction writes the same row.
final class ConditionalPutTest {
  private static TestDatabase database;

  private final RowKey key = new RowKey("put#" + UUID.randomUUID(), "row");

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void findsItsOwnRowAfterALostResponse() {
    assertTrue(write(database.over(new LostResponses(1)), "one", WriteCondition.ABSENT));

    assertTrue(write(database.over(new LostResponses(1)), "two", is("one")));
    assertEquals("two", stored());
  }

  @Test
  void recognizesTheRowOfAnotherWriter() {
    assertTrue(write(database, "one", WriteCondition.ABSENT));

    assertFalse(write(database, "two", WriteCondition.ABSENT));
    assertFalse(write(database.over(new LostResponses(1)), "two", WriteCondition.ABSENT));

    assertEquals("one", stored());
  }

  @Test
  void reportsARowThatIsMissing() {
    assertFalse(write(database, "one", is("none")));
  }

  @Test
  void retriesWhileATransactionWritesTheRow() {
    var conflicts = new TransactionConflicts(3);

    assertTrue(write(database.heardBy(conflicts), "one", WriteCondition.ABSENT));

    assertEquals(4, conflicts.transactions());
    assertEquals("one", stored());
  }

  @Test
  void givesUpAfterManyConflicts() {
    var conflicts = new TransactionConflicts(Integer.MAX_VALUE);

    assertFalse(write(database.heardBy(conflicts), "one", WriteCondition.ABSENT));

    assertEquals(TransactWrite.TRIES, conflicts.transactions());
  }

  private boolean write(TestDatabase over, String text, WriteCondition condition) {
    return ConditionalPut.write(
        table(over), ItemReader.at(key).text("text", text).number("number", 7), condition);
  }

  private static WriteCondition is(String text) {
    return WriteCondition.is("text", AttributeValue.fromS(text));
  }

  private String stored() {
    return table(database).get(key).orElseThrow().text("text");
  }

  private static TableReader table(TestDatabase over) {
    return new TableReader(over.client(), TestDatabase.SUBSCRIBERS);
  }
}
