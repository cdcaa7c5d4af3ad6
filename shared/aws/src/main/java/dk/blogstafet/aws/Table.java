package dk.blogstafet.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The table's rows, read consistently: an answer holds whatever was stored before the question.
final class Table {
  private static final String RANGE = "pk = :pk AND sk BETWEEN :low AND :high";

  private static final int ALL = Integer.MAX_VALUE;

  private final DynamoDbClient client;
  private final String name;

  Table(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  DynamoDbClient client() {
    return client;
  }

  String name() {
    return name;
  }

  /// One request.
  Optional<Row> get(Key key) {
    var request =
        GetItemRequest.builder().tableName(name).key(key.attributes()).consistentRead(true).build();
    var answer = client.getItem(request);
    return answer.hasItem() ? Optional.of(new Row(answer.item())) : Optional.empty();
  }

  /// The first rows of a range, at most `limit`. One request for each 1 MB of rows.
  <T> List<T> first(Keys.Range range, int limit, Function<Row, T> reader) {
    return read(query(range), limit, reader);
  }

  /// The last rows of a range, the last one first, at most `limit`. One request for each 1 MB.
  <T> List<T> last(Keys.Range range, int limit, Function<Row, T> reader) {
    return read(query(range).scanIndexForward(false), limit, reader);
  }

  /// All rows of a range. One request for each 1 MB of rows.
  <T> List<T> all(Keys.Range range, Function<Row, T> reader) {
    return read(query(range), ALL, reader);
  }

  private QueryRequest.Builder query(Keys.Range range) {
    return QueryRequest.builder()
        .tableName(name)
        .consistentRead(true)
        .keyConditionExpression(RANGE)
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(range.pk()),
                ":low", AttributeValue.fromS(range.low()),
                ":high", AttributeValue.fromS(range.high())));
  }

  private <T> List<T> read(QueryRequest.Builder query, int limit, Function<Row, T> reader) {
    var read = new ArrayList<T>();
    while (read.size() < limit) {
      if (limit < ALL) {
        query.limit(limit - read.size());
      }
      var answer = client.query(query.build());
      answer.items().forEach(item -> read.add(reader.apply(new Row(item))));
      if (!answer.hasLastEvaluatedKey()) {
        break;
      }
      query.exclusiveStartKey(answer.lastEvaluatedKey());
    }
    return List.copyOf(read);
  }
}
