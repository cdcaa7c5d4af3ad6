package dk.blogstafet.gateway.signed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Reads a complete JSON text in UTF-8 into values: no duplicate names, no lone surrogates (RFC
/// 7493, section 2), no trailing content, and limited depth.
final class JsonReader {
  private static final int DEEPEST = 8;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(300_000)
                  .maxNameLength(100)
                  .maxNumberLength(40)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();

  private JsonReader() {}

  /// Reads a text.
  ///
  /// @throws BadJsonException for a text that is not JSON
  static JsonValue read(byte[] bytes) {
    // Decoded first: given bytes, the parser would accept UTF-16 too.
    var text = new String(bytes, StandardCharsets.UTF_8);
    try (var parser = FACTORY.createParser(withoutMark(text))) {
      if (parser.nextToken() == null) {
        throw new BadJsonException("detail", "");
      }
      var value = value(parser);
      if (parser.nextToken() != null) {
        throw new BadJsonException("detail", "");
      }
      return value;
    } catch (JsonProcessingException malformed) {
      throw new BadJsonException("detail", "");
    } catch (IOException impossible) {
      throw new IllegalStateException("Reading from memory never fails", impossible);
    }
  }

  /// Removes the byte order mark that some editors and systems put at the start of a file (RFC
  /// 8259, section 8.1).
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static JsonValue value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> new JsonValue.JsonString(whole(parser.getText()));
      case VALUE_NUMBER_INT -> number(parser);
      case VALUE_NUMBER_FLOAT -> new JsonValue.JsonOtherNumber();
      case VALUE_TRUE -> new JsonValue.JsonBoolean(true);
      case VALUE_FALSE -> new JsonValue.JsonBoolean(false);
      case VALUE_NULL -> new JsonValue.JsonNull();
      case FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new BadJsonException("detail", "");
    };
  }

  private static JsonValue number(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> new JsonValue.JsonInteger(parser.getLongValue());
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> new JsonValue.JsonOtherNumber();
    };
  }

  /// Returns a text without lone surrogates, which UTF-8 can't encode.
  private static String whole(String text) {
    if (text.codePoints().anyMatch(it -> Character.getType(it) == Character.SURROGATE)) {
      throw new BadJsonException("detail", "");
    }
    return text;
  }

  private static JsonValue members(JsonParser parser) throws IOException {
    var members = new LinkedHashMap<String, JsonValue>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = whole(parser.currentName());
      parser.nextToken();
      if (members.put(name, value(parser)) != null) {
        throw new BadJsonException("detail.twice", JsonBody.shown(name));
      }
    }
    return new JsonValue.JsonObject(members);
  }

  private static JsonValue items(JsonParser parser) throws IOException {
    var items = new ArrayList<JsonValue>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new JsonValue.JsonArray(items);
  }
}
