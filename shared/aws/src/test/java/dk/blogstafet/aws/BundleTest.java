package dk.blogstafet.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.aws.Bundle.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

final class BundleTest {
  @Test
  void namesEachRowThatWasRefused() {
    var client = new Canceling("None", "ConditionalCheckFailed", "TransactionConflict");

    assertEquals(new Written.Refused(Set.of(key("2"))), threeRows(client).write());
    assertEquals(1, client.tokens.size());
  }

  @Test
  void triesAgainAfterAConflictUnderAnotherTokenAndNotForEver() {
    var client = new Canceling("None", "None", "TransactionConflict");

    assertEquals(new Written.Busy(), threeRows(client).write());

    assertEquals(5, client.tokens.size());
    assertEquals(5, client.tokens.stream().distinct().count());
  }

  @Test
  void passesOnWhatNoNewAttemptWouldMend() {
    var bundle = threeRows(new Canceling("None", "ThrottlingError", "None"));

    assertThrows(TransactionCanceledException.class, bundle::write);
  }

  private static Bundle threeRows(Canceling client) {
    return new Bundle(new Table(client, "subscribers"))
        .put(Row.at(key("1")), Condition.ABSENT)
        .delete(key("2"), Condition.is("number", 1))
        .keep(Row.at(key("3")).number("number", 1), Condition.ABSENT);
  }

  private static Key key(String sk) {
    return new Key("pk", sk);
  }

  /// A database that cancels every transaction for these reasons.
  private static final class Canceling implements DynamoDbClient {
    private final List<String> tokens = new ArrayList<>();
    private final List<CancellationReason> reasons;

    Canceling(String... codes) {
      reasons =
          Stream.of(codes).map(code -> CancellationReason.builder().code(code).build()).toList();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      tokens.add(request.clientRequestToken());
      throw TransactionCanceledException.builder().cancellationReasons(reasons).build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
