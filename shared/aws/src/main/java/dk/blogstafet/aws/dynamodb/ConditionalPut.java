package dk.blogstafet.aws.dynamodb;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// Puts one row on a condition, at half the cost of a transaction of one row.
///
/// The SDK repeats a request whose response was lost, and the repetition finds the first one's row:
/// an equal row counts as written. Rows of different writers must differ, unless it doesn't matter
/// whose row it is. A failed condition is not retried here: callers use
/// [dk.blogstafet.relay.change.OptimisticRetry].
public final class ConditionalPut {
  private ConditionalPut() {}

  /// Writes the row. One PutItem; more if a transaction of another process writes the same row.
  ///
  /// @return false if the stored row isn't as expected, or transactions kept writing it
  public static boolean write(
      TableReader table, ItemReader.ItemBuilder row, WriteCondition condition) {
    var written = Optional.<Boolean>empty();
    for (var number = 0; number < TransactWrite.TRIES && written.isEmpty(); number++) {
      TransactWrite.pause(number);
      written = attempt(table, request(table, row, condition));
    }
    return written.orElse(false);
  }

  private static Optional<Boolean> attempt(TableReader table, PutItemRequest request) {
    try {
      table.client().putItem(request);
      return Optional.of(true);
    } catch (ConditionalCheckFailedException refused) {
      return Optional.of(request.item().equals(refused.item()));
    } catch (TransactionConflictException busy) {
      return Optional.empty();
    }
  }

  private static PutItemRequest request(
      TableReader table, ItemReader.ItemBuilder row, WriteCondition condition) {
    var put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(row.made())
            .conditionExpression(condition.text())
            .expressionAttributeNames(condition.names())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (!condition.values().isEmpty()) {
      put.expressionAttributeValues(condition.values());
    }
    return put.build();
  }
}
