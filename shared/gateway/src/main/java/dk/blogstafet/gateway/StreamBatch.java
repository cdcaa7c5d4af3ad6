package dk.blogstafet.gateway;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads a batch of the table's stream, and reports which records must be redelivered.
public final class StreamBatch {
  private final List<TableStreamRecord> records = new ArrayList<>();
  private String sequenceNumber = "";
  private String event = "";
  private String partition = "";
  private String sort = "";

  private StreamBatch() {}

  /// Reads a batch in order.
  ///
  /// @throws BadEventException if it isn't from a DynamoDB stream with keys `pk` and `sk`
  public static List<TableStreamRecord> read(InputStream input) throws IOException {
    var batch = new StreamBatch();
    try (var parser = StrictJson.FACTORY.createParser(input)) {
      parser.nextToken();
      StrictJson.object(parser, name -> batch.readEvent(parser, name));
    } catch (JsonProcessingException malformed) {
      throw new BadEventException(
          "The event is not a stream batch, at "
              + StrictJson.location(malformed)
              + ": invoke this function through the table's stream");
    }
    return List.copyOf(batch.records);
  }

  /// Writes the response: the sequence numbers of the records to redeliver. Lambda restarts at the
  /// first of them in the shard; an empty list means success.
  public static void answer(OutputStream output, List<String> failed) throws IOException {
    try (var json = StrictJson.FACTORY.createGenerator(output, JsonEncoding.UTF8)) {
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
      case "Records" -> StrictJson.list(parser, () -> readRecord(parser));
      default -> parser.skipChildren();
    }
  }

  private void readRecord(JsonParser parser) throws IOException {
    sequenceNumber = "";
    event = "";
    partition = "";
    sort = "";
    StrictJson.object(parser, name -> readRecordMember(parser, name));
    if (sequenceNumber.isEmpty() || partition.isEmpty() || sort.isEmpty()) {
      throw new BadEventException(
          "A record has no SequenceNumber, pk or sk: the stream is not the posts table's");
    }
    records.add(new TableStreamRecord(sequenceNumber, event, partition, sort));
  }

  private void readRecordMember(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "eventName" -> event = StrictJson.text(parser);
      case "dynamodb" -> StrictJson.object(parser, member -> readChange(parser, member));
      default -> parser.skipChildren();
    }
  }

  private void readChange(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "SequenceNumber" -> sequenceNumber = StrictJson.text(parser);
      case "Keys" -> StrictJson.object(parser, member -> readKey(parser, member));
      default -> parser.skipChildren();
    }
  }

  private void readKey(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "pk" -> StrictJson.object(parser, _ -> partition = StrictJson.text(parser));
      case "sk" -> StrictJson.object(parser, _ -> sort = StrictJson.text(parser));
      default -> parser.skipChildren();
    }
  }
}
