package dk.blogstafet.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/// How we read JSON: no deeper and no longer than an event can be, and no name twice.
final class StrictJson {
  /// Lambda's own limit for an event, 6 MB, and a little.
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

  /// Where something can't be read; what goes beyond our limits says no place.
  static String place(JsonProcessingException malformed) {
    var location = malformed.getLocation();
    return location == null ? "a value beyond our limits" : location.offsetDescription();
  }

  /// Calls `member` with each name of the object that begins here, the parser standing on the first
  /// token of its value; `member` leaves it on the last. Null counts as an object without members.
  static void object(JsonParser parser, MemberReader member) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(parser, "An object was expected");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      member.read(name);
    }
  }

  /// Calls `element` for each element of the list that begins here.
  static void list(JsonParser parser, ElementReader element) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new JsonParseException(parser, "A list was expected");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.read();
    }
  }

  /// The text or number that stands here; empty for null.
  static String text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return "";
    }
    var text = parser.getValueAsString();
    if (text == null) {
      throw new JsonParseException(parser, "A text was expected");
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
