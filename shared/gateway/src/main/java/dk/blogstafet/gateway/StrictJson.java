package dk.blogstafet.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/// Reads JSON strictly: with limits on depth and length, and without duplicate names.
final class StrictJson {
  /// Slightly more than Lambda's event limit of 6 MB.
  private static final int LONGEST = 6_500_000;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(LONGEST)
                  .maxStringLength(LONGEST)
                  .maxNameLength(10_240)
                  .maxNumberLength(40)
                  .maxNestingDepth(32)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private StrictJson() {}

  /// Returns the location of an error; a value that exceeds a limit has none.
  static String location(JsonProcessingException malformed) {
    var location = malformed.getLocation();
    return location == null ? "a value that exceeds a limit" : location.offsetDescription();
  }

  /// Calls `member` with each name of the object that starts here. The parser is at the first token
  /// of the value; `member` leaves it at the last one. Null counts as an object without members.
  static void object(JsonParser parser, MemberReader member) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(parser, "Expected an object");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      member.read(name);
    }
  }

  /// Calls `element` for each element of the list that starts here.
  static void list(JsonParser parser, ElementReader element) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new JsonParseException(parser, "Expected a list");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.read();
    }
  }

  /// Returns the text or number at the parser; empty for null.
  static String text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return "";
    }
    var text = parser.getValueAsString();
    if (text == null) {
      throw new JsonParseException(parser, "Expected a text");
    }
    return text;
  }

  interface MemberReader {
    void read(String name) throws IOException;
  }

  interface ElementReader {
    void read() throws IOException;
  }
}
