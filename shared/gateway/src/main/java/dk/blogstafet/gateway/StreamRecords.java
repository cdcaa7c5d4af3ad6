package dk.blogstafet.gateway;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads a batch of the table's stream, and says which of its records have to come again.
public final class StreamRecords {
  private final List<StreamRecord> records = new ArrayList<>();
  private String sequenceNumber = "";
  private String event = "";
  private String partition = "";
  private String sort = "";

  private StreamRecords() {}

  /// Reads a batch, in its order.
  ///
  /// @throws BadEvent if it is none of a DynamoDB stream with keys `pk` and `sk`
  public static List<StreamRecord> read(InputStream input) throws IOException {
    var batch = new StreamRecords();
    try (var parser = Json.FACTORY.createParser(input)) {
      parser.nextToken();
      Json.object(parser, name -> batch.readEvent(parser, name));
    } catch (JsonProcessingException malformed) {
      throw new BadEvent(
          "The event is not a batch of a stream, at "
              + Json.place(malformed)
              + ": invoke this function through the table's stream");
    }
    return List.copyOf(batch.records);
  }

  /// Answers a batch: these records, by their sequence numbers, have to come again. Of several,
  /// Lambda goes back to the first in the shard; none means that all is done.
  public static void answer(OutputStream output, List<String> failed) throws IOException {
    try (var json = Json.FACTORY.createGenerator(output, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeArrayFieldStart("batchItemFailures");
      for (var number : failed) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", number);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void readEvent(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "Records" -> Json.list(parser, () -> readRecord(parser));
      default -> parser.skipChildren();
    }
  }

  private void readRecord(JsonParser parser) throws IOException {
    sequenceNumber = "";
    event = "";
    partition = "";
    sort = "";
    Json.object(parser, name -> readRecordMember(parser, name));
    if (sequenceNumber.isEmpty() || partition.isEmpty() || sort.isEmpty()) {
      throw new BadEvent(
          "A record has no SequenceNumber, pk or sk: the stream is not the posts table's");
    }
    records.add(new StreamRecord(sequenceNumber, event, partition, sort));
  }

  private void readRecordMember(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "eventName" -> event = Json.text(parser);
      case "dynamodb" -> Json.object(parser, member -> readChange(parser, member));
      default -> parser.skipChildren();
    }
  }

  private void readChange(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "SequenceNumber" -> sequenceNumber = Json.text(parser);
      case "Keys" -> Json.object(parser, member -> readKey(parser, member));
      default -> parser.skipChildren();
    }
  }

  private void readKey(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "pk" -> Json.object(parser, _ -> partition = Json.text(parser));
      case "sk" -> Json.object(parser, _ -> sort = Json.text(parser));
      default -> parser.skipChildren();
    }
  }
}
