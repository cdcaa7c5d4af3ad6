package dk.blogstafet.aws.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// Reads a table's rows consistently: a response includes everything stored before the request.
public final class TableReader {
  private static final String RANGE = "pk = :pk AND sk BETWEEN :low AND :high";

  private static final int ALL = Integer.MAX_VALUE;

  private final DynamoDbClient client;
  private final String name;

  public TableReader(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /// Returns the client that the table is read with.
  public DynamoDbClient client() {
    return client;
  }

  /// Returns the table's name.
  public String name() {
    return name;
  }

  /// Returns a row. One request.
  public Optional<ItemReader> get(RowKey key) {
    var request =
        GetItemRequest.builder().tableName(name).key(key.attributes()).consistentRead(true).build();
    var answer = client.getItem(request);
    return answer.hasItem() ? Optional.of(new ItemReader(answer.item())) : Optional.empty();
  }

  /// Returns the first rows of a range, at most `limit`. One request for each 1 MB of rows.
  public <T> List<T> first(KeyRange range, int limit, Function<ItemReader, T> reader) {
    return read(query(range), limit, reader);
  }

  /// Returns the last rows of a range, in reverse order, at most `limit`. One request for each 1
  /// MB.
  public <T> List<T> last(KeyRange range, int limit, Function<ItemReader, T> reader) {
    return read(query(range).scanIndexForward(false), limit, reader);
  }

  /// Returns all rows of a range. One request for each 1 MB of rows.
  public <T> List<T> all(KeyRange range, Function<ItemReader, T> reader) {
    return read(query(range), ALL, reader);
  }

  /// Returns the first rows of a range that match a condition, at most `limit`. One request for
  /// each 1 MB of rows, matching or not.
  public <T> List<T> matching(
      KeyRange range, WriteCondition filter, int limit, Function<ItemReader, T> reader) {
    var query = filtered(range, filter);
    var read = new ArrayList<T>();
    for (var more = true; more && read.size() < limit; ) {
      var answer = client.query(query.build());
      answer.items().forEach(item -> read.add(reader.apply(new ItemReader(item))));
      more = answer.hasLastEvaluatedKey();
      query.exclusiveStartKey(answer.lastEvaluatedKey());
    }
    return List.copyOf(read.subList(0, Math.min(limit, read.size())));
  }

  /// Counts the rows of a range that match a condition. One request for each 1 MB of rows.
  public int count(KeyRange range, WriteCondition filter) {
    var query = filtered(range, filter).select(Select.COUNT);
    var count = 0;
    for (var more = true; more; ) {
      var answer = client.query(query.build());
      count += answer.count();
      more = answer.hasLastEvaluatedKey();
      query.exclusiveStartKey(answer.lastEvaluatedKey());
    }
    return count;
  }

  private QueryRequest.Builder filtered(KeyRange range, WriteCondition filter) {
    var values = new HashMap<>(filter.values());
    values.putAll(values(range));
    return query(range)
        .filterExpression(filter.text())
        .expressionAttributeNames(filter.names())
        .expressionAttributeValues(values);
  }

  private QueryRequest.Builder query(KeyRange range) {
    return QueryRequest.builder()
        .tableName(name)
        .consistentRead(true)
        .keyConditionExpression(RANGE)
        .expressionAttributeValues(values(range));
  }

  private static Map<String, AttributeValue> values(KeyRange range) {
    return Map.of(
        ":pk", AttributeValue.fromS(range.pk()),
        ":low", AttributeValue.fromS(range.low()),
        ":high", AttributeValue.fromS(range.high()));
  }

  private <T> List<T> read(QueryRequest.Builder query, int limit, Function<ItemReader, T> reader) {
    var read = new ArrayList<T>();
    while (read.size() < limit) {
      if (limit < ALL) {
        query.limit(limit - read.size());
      }
      var answer = client.query(query.build());
      answer.items().forEach(item -> read.add(reader.apply(new ItemReader(item))));
      if (!answer.hasLastEvaluatedKey()) {
        break;
      }
      query.exclusiveStartKey(answer.lastEvaluatedKey());
    }
    return List.copyOf(read);
  }
}
