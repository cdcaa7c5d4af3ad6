package dk.blogstafet.local.migration.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.local.migration.content.BrokenExportException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/// Reads JSON as a stream of objects, with limits.
final class JsonStreams {
  private static final int DEPTH = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(GuardedReader.FIELD)
                          .build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .build())
          .build();

  private JsonStreams() {}

  /// Receives a field of an object that is read as a stream.
  interface JsonFieldReader {
    /// Reads the value, at whose first token the parser stands, up to its last token.
    void read(String name, JsonParser json) throws IOException;
  }

  /// Reads a file that is an object.
  ///
  /// @throws IOException if the file can't be read
  /// @throws BrokenExportException if it is no whole JSON
  static void read(Path file, JsonFieldReader fields) throws IOException, BrokenExportException {
    try (var text = ExportText.open(file);
        var json = MAPPER.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BrokenExportException("migration.broken.json", file, 1);
      }
      fields(json, fields);
    } catch (CharacterCodingException malformed) {
      throw new BrokenExportException("migration.broken.encoding", file);
    } catch (StreamConstraintsException tooLong) {
      throw new BrokenExportException("migration.broken.field", file);
    } catch (JsonProcessingException malformed) {
      var place = malformed.getLocation();
      throw new BrokenExportException(
          "migration.broken.json", file, place == null ? 1 : place.getLineNr());
    }
  }

  /// Reads the fields of the object at whose start the parser stands.
  static void fields(JsonParser json, JsonFieldReader fields) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      json.nextToken();
      fields.read(name, json);
    }
  }

  /// Receives an object of a list.
  interface ObjectReader {
    void read(JsonNode object) throws IOException;
  }

  /// Reads the objects of the list at whose start the parser stands, one by one. Passes over
  /// anything else.
  static void objects(JsonParser json, ObjectReader objects) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        objects.read(MAPPER.readTree(json));
      } else {
        json.skipChildren();
      }
    }
  }

  /// Returns the value at whose first token the parser stands.
  static JsonNode object(JsonParser json) throws IOException {
    return MAPPER.readTree(json);
  }

  /// Returns the text of the value at whose first token the parser stands; empty if it is null, a
  /// list or an object, which it passes over.
  static String text(JsonParser json) throws IOException {
    json.skipChildren();
    return json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL
        ? json.getText()
        : "";
  }

  /// Returns a field's text; empty if it is missing or null.
  static String text(JsonNode object, String name) {
    var value = object.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}
