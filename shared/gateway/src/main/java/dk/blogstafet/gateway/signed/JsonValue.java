package dk.blogstafet.gateway.signed;

import java.util.List;
import java.util.Map;

/// What stands in a JSON text.
sealed interface JsonValue {
  record Text(String value) implements JsonValue {}

  record Whole(long value) implements JsonValue {}

  record Truth(boolean value) implements JsonValue {}

  record Items(List<JsonValue> values) implements JsonValue {}

  record Members(Map<String, JsonValue> values) implements JsonValue {}

  /// Null: the same as nothing at all.
  record Nothing() implements JsonValue {}

  /// A number with a fraction or beyond 64 bits: nothing of ours is one.
  record OtherNumber() implements JsonValue {}
}
