package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.relay.search.IndexLease;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The lease of the search index, in a row of its own in the posts table.
public final class DynamoDbIndexLease implements IndexLease {
  private static final String HOLDER = "holder";
  private static final String UNTIL = "until";

  private final TableReader table;

  public DynamoDbIndexLease(DynamoDbClient client, String table) {
    this.table = new TableReader(client, table);
  }

  /// One UpdateItem. If it is repeated after a lost response, it finds its own lease.
  @Override
  public boolean acquire(String holder, Instant until, Instant now) {
    return isDone(
        update()
            .conditionExpression(
                "attribute_not_exists(#holder) OR #holder = :holder OR #until <= :now")
            .updateExpression("SET #holder = :holder, #until = :until")
            .expressionAttributeNames(Map.of("#holder", HOLDER, "#until", UNTIL))
            .expressionAttributeValues(
                Map.of(
                    ":holder", AttributeValue.fromS(holder),
                    ":until", moment(until),
                    ":now", moment(now)))
            .build());
  }

  /// One UpdateItem.
  @Override
  public void release(String holder) {
    isDone(
        update()
            .conditionExpression("#holder = :holder")
            .updateExpression("REMOVE #holder, #until")
            .expressionAttributeNames(Map.of("#holder", HOLDER, "#until", UNTIL))
            .expressionAttributeValues(Map.of(":holder", AttributeValue.fromS(holder)))
            .build());
  }

  private boolean isDone(UpdateItemRequest request) {
    try {
      table.client().updateItem(request);
      return true;
    } catch (ConditionalCheckFailedException taken) {
      return false;
    }
  }

  private UpdateItemRequest.Builder update() {
    return UpdateItemRequest.builder()
        .tableName(table.name())
        .key(PostTableKeys.SEARCH_LEASE.attributes());
  }

  private static AttributeValue moment(Instant moment) {
    return AttributeValue.fromN(Long.toString(moment.toEpochMilli()));
  }
}
