package dk.blogstafet.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.aws.dynamodb.TransactWrite.TransactWriteResult;
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

final class TransactWriteTest {
  @Test
  void namesEachRowThatWasRefused() {
    var client = new CancelingClient("None", "ConditionalCheckFailed", "TransactionConflict");

    assertEquals(new TransactWriteResult.Refused(Set.of(key("2"))), threeRows(client).write());
    assertEquals(1, client.tokens.size());
  }

  @Test
  void retriesAConflictWithAnotherTokenUpToALimit() {
    var client = new CancelingClient("None", "None", "TransactionConflict");

    assertEquals(new TransactWriteResult.Busy(), threeRows(client).write());

    assertEquals(5, client.tokens.size());
    assertEquals(5, client.tokens.stream().distinct().count());
  }

  @Test
  void rethrowsErrorsThatARetryCannotFix() {
    var transactWrite = threeRows(new CancelingClient("None", "ThrottlingError", "None"));

    assertThrows(TransactionCanceledException.class, transactWrite::write);
  }

  private static TransactWrite threeRows(CancelingClient client) {
    return new TransactWrite(new TableReader(client, "subscribers"))
        .put(ItemReader.at(key("1")), WriteCondition.ABSENT)
        .delete(key("2"), WriteCondition.is("number", 1))
        .keep(ItemReader.at(key("3")).number("number", 1), WriteCondition.ABSENT);
  }

  private static RowKey key(String sk) {
    return new RowKey("pk", sk);
  }

  /// A database that cancels every transaction for these reasons.
  private static final class CancelingClient implements DynamoDbClient {
    private final List<String> tokens = new ArrayList<>();
    private final List<CancellationReason> reasons;

    CancelingClient(String... codes) {
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
