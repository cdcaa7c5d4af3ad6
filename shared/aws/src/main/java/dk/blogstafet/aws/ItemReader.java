package dk.blogstafet.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads the attributes of a row, or of a map within it.
record ItemReader(Map<String, AttributeValue> attributes) {
  RowKey key() {
    return RowKey.of(attributes);
  }

  /// Returns a text; empty if it is missing, because empty texts aren't stored.
  String text(String name) {
    return optionalText(name).orElse("");
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  /// Returns a value by its stored name, as parsed by `known`.
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

  ItemReader map(String name) {
    return new ItemReader(present(name).m());
  }

  Optional<ItemReader> optionalMap(String name) {
    return has(name) ? Optional.of(map(name)) : Optional.empty();
  }

  /// Returns a list of maps; empty if it is missing.
  List<ItemReader> maps(String name) {
    return list(name).stream().map(value -> new ItemReader(value.m())).toList();
  }

  List<String> texts(String name) {
    return list(name).stream().map(AttributeValue::s).toList();
  }

  /// Returns a list of lists of texts; empty if it is missing.
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
            + text(RowKey.PK)
            + ", sk "
            + text(RowKey.SK)
            + "): restore the table to a point in time before the damage.");
  }

  /// Starts a row with a key.
  static ItemBuilder at(RowKey key) {
    return new ItemBuilder(key.attributes());
  }

  /// Starts a map within a row.
  static ItemBuilder within() {
    return new ItemBuilder(Map.of());
  }

  /// Builds the attributes of a row.
  static final class ItemBuilder {
    private final Map<String, AttributeValue> attributes;

    private ItemBuilder(Map<String, AttributeValue> start) {
      attributes = new HashMap<>(start);
    }

    /// Adds a text, unless it is empty.
    ItemBuilder text(String name, String value) {
      return value.isEmpty() ? this : with(name, AttributeValue.fromS(value));
    }

    ItemBuilder number(String name, long value) {
      return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    ItemBuilder moment(String name, Instant value) {
      return number(name, value.toEpochMilli());
    }

    ItemBuilder flag(String name, boolean value) {
      return value ? with(name, AttributeValue.fromBool(true)) : this;
    }

    ItemBuilder map(String name, ItemBuilder value) {
      return with(name, AttributeValue.fromM(value.attributes));
    }

    /// Adds a list of maps, unless it is empty.
    ItemBuilder maps(String name, List<ItemBuilder> values) {
      return list(name, values.stream().map(it -> AttributeValue.fromM(it.attributes)).toList());
    }

    /// Adds a list of texts, unless it is empty.
    ItemBuilder texts(String name, List<String> values) {
      return list(name, values(values));
    }

    /// Adds a list of lists of texts, unless it is empty.
    ItemBuilder lists(String name, List<List<String>> values) {
      return list(name, values.stream().map(it -> AttributeValue.fromL(values(it))).toList());
    }

    Map<String, AttributeValue> made() {
      return Map.copyOf(attributes);
    }

    private static List<AttributeValue> values(List<String> texts) {
      return texts.stream().map(AttributeValue::fromS).toList();
    }

    private ItemBuilder list(String name, List<AttributeValue> values) {
      return values.isEmpty() ? this : with(name, AttributeValue.fromL(values));
    }

    private ItemBuilder with(String name, AttributeValue value) {
      attributes.put(name, value);
      return this;
    }
  }
}
