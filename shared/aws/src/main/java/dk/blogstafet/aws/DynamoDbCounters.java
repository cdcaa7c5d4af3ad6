package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Counters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Counters in the subscribers' table. A row has the mark of who counted last, so that a request
/// that is sent again after a lost answer doesn't count twice, unless somebody else counted between
/// the two: then it is one too many, which is on the safe side.
public final class DynamoDbCounters implements Counters {
  private static final String COUNT = "count";
  private static final String MARK = "mark";
  private static final String MORE = "SET #expires = :until, #mark = :mark ADD #count :one";
  private static final String ANEW = "SET #expires = :until, #mark = :mark, #count = :one";

  private final Table table;
  private final InstantSource clock;

  /// Counters in the subscribers' table.
  ///
  /// @param clock by which they are forgotten
  public DynamoDbCounters(DynamoDbClient client, String table, InstantSource clock) {
    this.table = new Table(client, table);
    this.clock = clock;
  }

  /// One UpdateItem; two or three where a counter lies there whose time is over.
  @Override
  public OptionalLong add(String name, long limit, Instant until) {
    if (limit < 1) {
      return OptionalLong.empty();
    }
    var count = new Counting(name, UUID.randomUUID().toString(), until, clock.instant());
    var row = count.more(limit);
    if (!count.isDone(row) && Expiry.isOver(row, count.now)) {
      row = count.anew();
      // Somebody else may have been first to start anew.
      row = count.isDone(row) ? row : count.more(limit);
    }
    return count.isDone(row) ? OptionalLong.of(row.number(COUNT)) : OptionalLong.empty();
  }

  /// One GetItem.
  @Override
  public long count(String name) {
    return table
        .get(SubscriberKeys.counter(name))
        .filter(row -> !Expiry.isOver(row, clock.instant()))
        .map(row -> row.number(COUNT))
        .orElse(0L);
  }

  /// Counting one more. Each way tells the row as it is afterwards, changed or not.
  private final class Counting {
    private final String name;
    private final String mark;
    private final Instant until;
    private final Instant now;

    Counting(String name, String mark, Instant until, Instant now) {
      this.name = name;
      this.mark = mark;
      this.until = until;
      this.now = now;
    }

    boolean isDone(Row row) {
      return row.text(MARK).equals(mark);
    }

    Row more(long limit) {
      var counts = Expiry.ahead(now).and(Condition.below(COUNT, limit));
      var fits = Condition.ABSENT.or(counts.and(Condition.isNot(MARK, mark)));
      return write(MORE, fits);
    }

    /// In the place of a counter whose time is over.
    Row anew() {
      return write(ANEW, Expiry.over(now));
    }

    private Row write(String change, Condition condition) {
      try {
        return new Row(table.client().updateItem(request(change, condition)).attributes());
      } catch (ConditionalCheckFailedException refused) {
        return new Row(refused.hasItem() ? refused.item() : Map.of());
      }
    }

    private UpdateItemRequest request(String change, Condition condition) {
      var names = new HashMap<>(condition.names());
      names.putAll(Map.of("#expires", Expiry.EXPIRES, "#" + MARK, MARK, "#" + COUNT, COUNT));
      var values = new HashMap<>(condition.values());
      values.put(":until", AttributeValue.fromN(Long.toString(Expiry.seconds(until))));
      values.put(":mark", AttributeValue.fromS(mark));
      values.put(":one", AttributeValue.fromN("1"));
      return UpdateItemRequest.builder()
          .tableName(table.name())
          .key(SubscriberKeys.counter(name).attributes())
          .updateExpression(change)
          .conditionExpression(condition.text())
          .expressionAttributeNames(names)
          .expressionAttributeValues(values)
          .returnValues(ReturnValue.ALL_NEW)
          .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
          .build();
    }
  }
}
