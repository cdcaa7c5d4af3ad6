package dk.blogstafet.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shards of a table's stream, and which of them may be read: a shard only after its parent.
final class StreamShards {
  private final DynamoDbJsonClient wire;
  private final String stream;
  private final StreamCheckpoint checkpoint;
  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Map<String, ShardReader> readers = new LinkedHashMap<>();

  StreamShards(DynamoDbJsonClient wire, String stream, StreamCheckpoint checkpoint) {
    this.wire = wire;
    this.stream = stream;
    this.checkpoint = checkpoint;
  }

  /// Returns the stream of a table.
  ///
  /// @throws IOException if the table has none
  static String streamOf(DynamoDbJsonClient wire, String table) throws IOException {
    var answer =
        wire.tables("DescribeTable", DynamoDbJsonClient.question().put("TableName", table));
    var arn = answer.path("Table").path("LatestStreamArn").asText();
    if (arn.isEmpty()) {
      throw new IOException("The table " + table + " has no stream: see StreamSpecification");
    }
    return arn;
  }

  /// Reads the current list of shards.
  void refresh() throws IOException {
    parents.clear();
    var question = DynamoDbJsonClient.question().put("StreamArn", stream);
    Optional<String> next;
    do {
      var answer = wire.streams("DescribeStream", question).path("StreamDescription");
      for (var shard : answer.path("Shards")) {
        parents.put(shard.path("ShardId").asText(), shard.path("ParentShardId").asText());
      }
      next = text(answer.path("LastEvaluatedShardId"));
      next.ifPresent(last -> question.put("ExclusiveStartShardId", last));
    } while (next.isPresent());
    readers.keySet().retainAll(parents.keySet());
  }

  /// Returns readers of the shards that may be read now.
  List<ShardReader> open() {
    var open = new ArrayList<ShardReader>();
    parents.forEach((shard, parent) -> {
      var waits = parents.containsKey(parent) && !checkpoint.isAtEnd(parent);
      if (!waits && !checkpoint.isAtEnd(shard)) {
        open.add(
            readers.computeIfAbsent(shard, id -> new ShardReader(wire, stream, id, checkpoint)));
      }
    });
    return open;
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node.asText("")).filter(text -> !text.isEmpty());
  }
}
