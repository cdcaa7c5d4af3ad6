package dk.blogstafet.gateway.signed;

import java.util.List;
import java.util.Map;

/// What stands in a JSON text.
sealed interface JsonValue {
  record JsonString(String value) implements JsonValue {}

  record JsonInteger(long value) implements JsonValue {}

  record JsonBoolean(boolean value) implements JsonValue {}

  record JsonArray(List<JsonValue> values) implements JsonValue {}

  record JsonObject(Map<String, JsonValue> values) implements JsonValue {}

  /// Null: the same as nothing at all.
  record JsonNull() implements JsonValue {}

  /// A number with a fraction or beyond 64 bits: nothing of ours is one.
  record JsonOtherNumber() implements JsonValue {}
}
