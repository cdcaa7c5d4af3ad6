package dk.blogstafet.gateway.signed;

import java.util.List;
import java.util.Map;

/// A value in a JSON text.
sealed interface JsonValue {
  record JsonString(String value) implements JsonValue {}

  record JsonInteger(long value) implements JsonValue {}

  record JsonBoolean(boolean value) implements JsonValue {}

  record JsonArray(List<JsonValue> values) implements JsonValue {}

  record JsonObject(Map<String, JsonValue> values) implements JsonValue {}

  /// Null, treated like a missing value.
  record JsonNull() implements JsonValue {}

  /// A number with a fraction or beyond 64 bits, which no member accepts.
  record JsonOtherNumber() implements JsonValue {}
}
