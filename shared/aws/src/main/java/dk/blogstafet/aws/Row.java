package dk.blogstafet.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads a row's attributes, or a map's within it.
record Row(Map<String, AttributeValue> attributes) {
  Key key() {
    return Key.of(attributes);
  }

  /// A text; empty where the row has none, because empty texts aren't stored.
  String text(String name) {
    return optionalText(name).orElse("");
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  /// A text that names one of a kind, as `known` knows them.
  <T> T one(String name, Function<String, Optional<T>> known) {
    return known.apply(text(name)).orElseThrow(() -> damaged("lacks a known " + name));
  }

  int integer(String name) {
    return Math.toIntExact(number(name));
  }

  long number(String name) {
    return Long.parseLong(present(name).n());
  }

  Instant moment(String name) {
    return Instant.ofEpochMilli(number(name));
  }

  boolean flag(String name) {
    return has(name) && present(name).bool();
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  Row map(String name) {
    return new Row(present(name).m());
  }

  Optional<Row> optionalMap(String name) {
    return has(name) ? Optional.of(map(name)) : Optional.empty();
  }

  /// A list's maps; none where the row has no list.
  List<Row> maps(String name) {
    return list(name).stream().map(value -> new Row(value.m())).toList();
  }

  List<String> texts(String name) {
    return list(name).stream().map(AttributeValue::s).toList();
  }

  /// A list's lists of texts; none where the row has no list.
  List<List<String>> lists(String name) {
    return list(name).stream()
        .map(value -> value.l().stream().map(AttributeValue::s).toList())
        .toList();
  }

  private List<AttributeValue> list(String name) {
    return has(name) ? present(name).l() : List.of();
  }

  private AttributeValue present(String name) {
    var value = attributes.get(name);
    if (value == null) {
      throw damaged("lacks its " + name);
    }
    return value;
  }

  private IllegalStateException damaged(String flaw) {
    return new IllegalStateException(
        "A row "
            + flaw
            + " (pk "
            + text(Key.PK)
            + ", sk "
            + text(Key.SK)
            + "): restore the table to a moment before it was damaged.");
  }

  /// Starts a row at a key.
  static Maker at(Key key) {
    return new Maker(key.attributes());
  }

  /// Starts a map within a row.
  static Maker within() {
    return new Maker(Map.of());
  }

  /// Puts a row's attributes together.
  static final class Maker {
    private final Map<String, AttributeValue> attributes;

    private Maker(Map<String, AttributeValue> start) {
      attributes = new HashMap<>(start);
    }

    /// Adds a text, unless it is empty.
    Maker text(String name, String value) {
      return value.isEmpty() ? this : with(name, AttributeValue.fromS(value));
    }

    Maker number(String name, long value) {
      return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    Maker moment(String name, Instant value) {
      return number(name, value.toEpochMilli());
    }

    Maker flag(String name, boolean value) {
      return value ? with(name, AttributeValue.fromBool(true)) : this;
    }

    Maker map(String name, Maker value) {
      return with(name, AttributeValue.fromM(value.attributes));
    }

    /// Adds a list of maps, unless it is empty.
    Maker maps(String name, List<Maker> values) {
      return list(name, values.stream().map(it -> AttributeValue.fromM(it.attributes)).toList());
    }

    /// Adds a list of texts, unless it is empty.
    Maker texts(String name, List<String> values) {
      return list(name, values(values));
    }

    /// Adds a list of lists of texts, unless it is empty.
    Maker lists(String name, List<List<String>> values) {
      return list(name, values.stream().map(it -> AttributeValue.fromL(values(it))).toList());
    }

    Map<String, AttributeValue> made() {
      return Map.copyOf(attributes);
    }

    private static List<AttributeValue> values(List<String> texts) {
      return texts.stream().map(AttributeValue::fromS).toList();
    }

    private Maker list(String name, List<AttributeValue> values) {
      return values.isEmpty() ? this : with(name, AttributeValue.fromL(values));
    }

    private Maker with(String name, AttributeValue value) {
      attributes.put(name, value);
      return this;
    }
  }
}
