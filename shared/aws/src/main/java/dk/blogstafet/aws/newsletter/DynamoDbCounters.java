package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.mail.Counters;
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

/// Counters in the table of what they limit. A row stores the id of the last increment, so that a
/// request repeated after a lost response doesn't count twice. If another process counts in
/// between, the count is one too high, which is safe for limits.
public final class DynamoDbCounters implements Counters {
  private static final String COUNT = "count";
  private static final String MARK = "mark";
  private static final String MORE = "SET #expires = :until, #mark = :mark ADD #count :one";
  private static final String RESTART = "SET #expires = :until, #mark = :mark, #count = :one";

  private final TableReader table;
  private final InstantSource clock;

  /// Creates the counters.
  ///
  /// @param clock decides when they expire
  public DynamoDbCounters(DynamoDbClient client, String table, InstantSource clock) {
    this.table = new TableReader(client, table);
    this.clock = clock;
  }

  /// One UpdateItem; two or three for an expired counter.
  @Override
  public OptionalLong add(String name, long limit, Instant until) {
    if (limit < 1) {
      return OptionalLong.empty();
    }
    var count = new CounterIncrement(name, UUID.randomUUID().toString(), until, clock.instant());
    var reader = count.more(limit);
    if (!count.isDone(reader) && RowExpiry.isOver(reader, count.now)) {
      reader = count.restart();
      // Another process may have restarted the counter first.
      reader = count.isDone(reader) ? reader : count.more(limit);
    }
    return count.isDone(reader) ? OptionalLong.of(reader.number(COUNT)) : OptionalLong.empty();
  }

  /// One GetItem.
  @Override
  public long count(String name) {
    return table
        .get(SubscriberTableKeys.counter(name))
        .filter(reader -> !RowExpiry.isOver(reader, clock.instant()))
        .map(reader -> reader.number(COUNT))
        .orElse(0L);
  }

  /// An increment. Each method returns the row as it is afterwards, changed or not.
  private final class CounterIncrement {
    private final String name;
    private final String mark;
    private final Instant until;
    private final Instant now;

    CounterIncrement(String name, String mark, Instant until, Instant now) {
      this.name = name;
      this.mark = mark;
      this.until = until;
      this.now = now;
    }

    boolean isDone(ItemReader reader) {
      return reader.text(MARK).equals(mark);
    }

    ItemReader more(long limit) {
      var counts = RowExpiry.ahead(now).and(WriteCondition.below(COUNT, limit));
      var fits = WriteCondition.ABSENT.or(counts.and(WriteCondition.isNot(MARK, mark)));
      return write(MORE, fits);
    }

    /// Replaces an expired counter.
    ItemReader restart() {
      return write(RESTART, RowExpiry.over(now));
    }

    private ItemReader write(String change, WriteCondition condition) {
      try {
        return new ItemReader(table.client().updateItem(request(change, condition)).attributes());
      } catch (ConditionalCheckFailedException refused) {
        return new ItemReader(refused.hasItem() ? refused.item() : Map.of());
      }
    }

    private UpdateItemRequest request(String change, WriteCondition condition) {
      var names = new HashMap<>(condition.names());
      names.putAll(Map.of("#expires", RowExpiry.EXPIRES, "#" + MARK, MARK, "#" + COUNT, COUNT));
      var values = new HashMap<>(condition.values());
      values.put(":until", AttributeValue.fromN(Long.toString(RowExpiry.seconds(until))));
      values.put(":mark", AttributeValue.fromS(mark));
      values.put(":one", AttributeValue.fromN("1"));
      return UpdateItemRequest.builder()
          .tableName(table.name())
          .key(SubscriberTableKeys.counter(name).attributes())
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
