package dk.blogstafet.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

final class GuardedTransactionTest {
  @ParameterizedTest
  @CsvSource({
    "ConditionalCheckFailed, None, None",
    "ConditionalCheckFailed, ConditionalCheckFailed, None",
    "TransactionConflict, None, None",
    "None, None, TransactionConflict"
  })
  void reportsAConflictWithAnotherTransaction(String relay, String change, String post) {
    assertFalse(threeRows(new ConflictingClient(relay, change, post)).write());
  }

  @ParameterizedTest
  @CsvSource({
    "None, ConditionalCheckFailed, None",
    "None, None, ConditionalCheckFailed",
    "None, ThrottlingError, None"
  })
  void rethrowsErrorsThatARetryCannotFix(String relay, String change, String post) {
    var transaction = threeRows(new ConflictingClient(relay, change, post));

    assertThrows(TransactionCanceledException.class, transaction::write);
  }

  @Test
  void refusesMoreRowsThanFit() {
    var transaction = new GuardedTransaction(new TableReader(new ConflictingClient(), "posts"));
    for (var number = 0; number <= TransactWrite.ROWS; number++) {
      transaction.delete(new RowKey("pk", "sk#" + number));
    }

    assertThrows(IllegalArgumentException.class, transaction::write);
  }

  @Test
  void usesANewTokenForEachRequest() {
    var client = new ConflictingClient("ConditionalCheckFailed");
    var transaction = threeRows(client);

    transaction.write();
    transaction.write();

    assertEquals(2, client.tokens.stream().distinct().count());
  }

  private static GuardedTransaction threeRows(ConflictingClient client) {
    var transaction = new GuardedTransaction(new TableReader(client, "posts"));
    Stream.of("1", "2", "3").forEach(sk -> transaction.putNew(ItemReader.at(new RowKey("pk", sk))));
    return transaction;
  }

  /// A database that cancels every transaction for these reasons.
  private static final class ConflictingClient implements DynamoDbClient {
    private final List<String> tokens = new ArrayList<>();
    private final List<CancellationReason> reasons;

    ConflictingClient(String... codes) {
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
    public void close() {}
  }
}
