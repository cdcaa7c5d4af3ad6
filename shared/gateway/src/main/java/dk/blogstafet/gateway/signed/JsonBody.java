package dk.blogstafet.gateway.signed;

import dk.blogstafet.gateway.RequestContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An object in a request's body. Each member is read once by name and type; members that are never
/// read are rejected at the end. Missing values are null or empty; the domain's rules decide
/// whether they may be.
public final class JsonBody {
  private final String at;
  private final Map<String, JsonValue> left;

  private JsonBody(String at, JsonValue.JsonObject object) {
    this.at = at;
    this.left = new LinkedHashMap<>(object.values());
  }

  /// Reads a body and converts it.
  ///
  /// @throws BadJsonException for any malformed body; see [WriteProblems#badJson]
  public static <T> T read(RequestContent content, Function<JsonBody, T> reader) {
    return made("", JsonReader.read(content.bytes()), reader);
  }

  /// Reads an object that others write and may extend: unknown members are allowed.
  ///
  /// @throws BadJsonException if it is malformed
  public static <T> T readLeniently(byte[] bytes, Function<JsonBody, T> reader) {
    if (!(JsonReader.read(bytes) instanceof JsonValue.JsonObject object)) {
      throw new BadJsonException("detail", "");
    }
    return reader.apply(new JsonBody("", object));
  }

  private static <T> T made(String at, JsonValue value, Function<JsonBody, T> reader) {
    if (!(value instanceof JsonValue.JsonObject object)) {
      throw new BadJsonException(at.isEmpty() ? "detail" : "detail.object", at);
    }
    var body = new JsonBody(at, object);
    var made = reader.apply(body);
    body.left.keySet().stream()
        .findFirst()
        .ifPresent(name -> {
          throw new BadJsonException("detail.unknown", body.name(name));
        });
    return made;
  }

  /// Reads a text; null if it is missing.
  public @Nullable String text(String name) {
    return switch (take(name)) {
      case JsonValue.JsonString(var value) -> value;
      case JsonValue.JsonNull _ -> null;
      case JsonValue.JsonInteger _,
          JsonValue.JsonOtherNumber _,
          JsonValue.JsonBoolean _,
          JsonValue.JsonArray _,
          JsonValue.JsonObject _ ->
          throw new BadJsonException("detail.text", name(name));
    };
  }

  /// Reads a boolean; null if it is missing.
  public @Nullable Boolean bool(String name) {
    return switch (take(name)) {
      case JsonValue.JsonBoolean(var value) -> value;
      case JsonValue.JsonNull _ -> null;
      case JsonValue.JsonString _,
          JsonValue.JsonInteger _,
          JsonValue.JsonOtherNumber _,
          JsonValue.JsonArray _,
          JsonValue.JsonObject _ ->
          throw new BadJsonException("detail.truth", name(name));
    };
  }

  /// Reads a version: a whole number from 0, required.
  public int version(String name) {
    if (take(name) instanceof JsonValue.JsonInteger(var value)
        && value >= 0
        && value <= Integer.MAX_VALUE) {
      return (int) value;
    }
    throw new BadJsonException("detail.version", name(name));
  }

  /// Reads a whole number from 0; null if it is missing.
  public @Nullable Integer number(String name) {
    return left.containsKey(name) && !(left.get(name) instanceof JsonValue.JsonNull)
        ? Integer.valueOf(version(name))
        : null;
  }

  /// Reads a list of texts; empty if it is missing.
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (var item : items(name)) {
      if (!(item instanceof JsonValue.JsonString(var value))) {
        throw new BadJsonException("detail.texts", name(name));
      }
      texts.add(value);
    }
    return texts;
  }

  /// Reads a list of objects; empty if it is missing.
  public <T> List<T> objects(String name, Function<JsonBody, T> reader) {
    var made = new ArrayList<T>();
    for (var item : items(name)) {
      made.add(made(name(name) + "[" + made.size() + "]", item, reader));
    }
    return made;
  }

  /// Reads a required object.
  public <T> T object(String name, Function<JsonBody, T> reader) {
    return made(name(name), take(name), reader);
  }

  /// Reads an object; empty if it is missing.
  public <T> Optional<T> optionalObject(String name, Function<JsonBody, T> reader) {
    var value = take(name);
    return value instanceof JsonValue.JsonNull
        ? Optional.empty()
        : Optional.of(made(name(name), value, reader));
  }

  private List<JsonValue> items(String name) {
    return switch (take(name)) {
      case JsonValue.JsonArray(var values) -> values;
      case JsonValue.JsonNull _ -> List.of();
      case JsonValue.JsonString _,
          JsonValue.JsonInteger _,
          JsonValue.JsonOtherNumber _,
          JsonValue.JsonBoolean _,
          JsonValue.JsonObject _ ->
          throw new BadJsonException("detail.list", name(name));
    };
  }

  private JsonValue take(String name) {
    var value = left.remove(name);
    return value == null ? new JsonValue.JsonNull() : value;
  }

  private String name(String name) {
    return at.isEmpty() ? shown(name) : at + "." + shown(name);
  }

  /// Returns a member's name as it is shown to people.
  static String shown(String name) {
    return name.isEmpty() ? "\"\"" : name;
  }
}
