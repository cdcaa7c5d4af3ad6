package dk.blogstafet.gateway.signed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/// Reads a whole JSON text into values: no name twice, nothing behind its end, no deeper than ours.
final class JsonReader {
  private static final int DEEPEST = 8;
  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']{1,80})'");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(300_000)
                  .maxNameLength(100)
                  .maxNumberLength(40)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonReader() {}

  /// Reads a text.
  ///
  /// @throws BadJson for a text that is no JSON
  static JsonValue read(byte[] bytes) {
    try (var parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() == null) {
        throw new BadJson("detail", "");
      }
      var value = value(parser);
      if (parser.nextToken() != null) {
        throw new BadJson("detail", "");
      }
      return value;
    } catch (JsonProcessingException malformed) {
      throw badJson(malformed);
    } catch (IOException impossible) {
      throw new IllegalStateException("Bytes can be read", impossible);
    }
  }

  private static BadJson badJson(JsonProcessingException malformed) {
    var duplicate = DUPLICATE.matcher(String.valueOf(malformed.getOriginalMessage()));
    return duplicate.find()
        ? new BadJson("detail.twice", duplicate.group(1))
        : new BadJson("detail", "");
  }

  private static JsonValue value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> new JsonValue.Text(parser.getText());
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> new JsonValue.OtherNumber();
      case VALUE_TRUE -> new JsonValue.Truth(true);
      case VALUE_FALSE -> new JsonValue.Truth(false);
      case VALUE_NULL -> new JsonValue.Nothing();
      case FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new BadJson("detail", "");
    };
  }

  private static JsonValue whole(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> new JsonValue.Whole(parser.getLongValue());
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> new JsonValue.OtherNumber();
    };
  }

  private static JsonValue members(JsonParser parser) throws IOException {
    var members = new LinkedHashMap<String, JsonValue>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new JsonValue.Members(members);
  }

  private static JsonValue items(JsonParser parser) throws IOException {
    var items = new ArrayList<JsonValue>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new JsonValue.Items(items);
  }
}
