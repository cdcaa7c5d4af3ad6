package dk.blogstafet.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one shard from its checkpoint on.
final class ShardReader {
  private static final int LIMIT = 1_000;

  private final DynamoDbJsonClient wire;
  private final String stream;
  private final String shard;
  private final StreamCheckpoint checkpoint;
  private @Nullable String iterator;

  ShardReader(DynamoDbJsonClient wire, String stream, String shard, StreamCheckpoint checkpoint) {
    this.wire = wire;
    this.stream = stream;
    this.shard = shard;
    this.checkpoint = checkpoint;
  }

  String shard() {
    return shard;
  }

  /// Returns the next records as Lambda would deliver them; none if there are no new ones.
  ShardBatch next() throws IOException {
    try {
      return portion(wire.streams("GetRecords", question()));
    } catch (DynamoDbJsonClient.DynamoDbErrorException dynamoDbErrorException) {
      if (!dynamoDbErrorException.is("ExpiredIteratorException")) {
        throw dynamoDbErrorException;
      }
      iterator = null;
      return new ShardBatch(List.of(), false);
    }
  }

  private ObjectNode question() throws IOException {
    var known = iterator == null ? iterator() : iterator;
    return DynamoDbJsonClient.question().put("ShardIterator", known).put("Limit", LIMIT);
  }

  private String iterator() throws IOException {
    var question = DynamoDbJsonClient.question().put("StreamArn", stream).put("ShardId", shard);
    var place = checkpoint.position(shard);
    if (place.isPresent()) {
      question.put("ShardIteratorType", "AFTER_SEQUENCE_NUMBER");
      question.put("SequenceNumber", place.get());
    } else {
      question.put("ShardIteratorType", "TRIM_HORIZON");
    }
    try {
      return iterator(question);
    } catch (DynamoDbJsonClient.DynamoDbErrorException dynamoDbErrorException) {
      if (!dynamoDbErrorException.is("TrimmedDataAccessException")) {
        throw dynamoDbErrorException;
      }
      question.put("ShardIteratorType", "TRIM_HORIZON").remove("SequenceNumber");
      return iterator(question);
    }
  }

  private String iterator(ObjectNode question) throws IOException {
    return wire.streams("GetShardIterator", question).path("ShardIterator").asText();
  }

  private ShardBatch portion(JsonNode answer) {
    var next = answer.path("NextShardIterator").asText("");
    iterator = next.isEmpty() ? null : next;
    var records = new ArrayList<JsonNode>();
    answer.path("Records").forEach(found -> records.add(asLambdaSeesIt((ObjectNode) found)));
    return new ShardBatch(records, next.isEmpty());
  }

  /// DynamoDB Local sets neither its region, nor the user identity of a deletion by time to live.
  private ObjectNode asLambdaSeesIt(ObjectNode found) {
    found.put("eventSourceARN", stream);
    found.put("awsRegion", "eu-west-1");
    if (found.path("eventName").asText().startsWith("UNKNOWN")) {
      found.put("eventName", "REMOVE");
      found
          .putObject("userIdentity")
          .put("type", "Service")
          .put("principalId", "dynamodb.amazonaws.com");
    }
    return found;
  }

  /// Records in order, and whether the shard ends with them.
  record ShardBatch(List<JsonNode> records, boolean last) {
    ShardBatch {
      records = List.copyOf(records);
    }
  }
}
