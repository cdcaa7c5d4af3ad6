package dk.blogstafet.aws.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads the attributes of a row, or of a map within it. A missing attribute that every such row
/// has throws an [IllegalStateException]: the row is damaged.
public record ItemReader(Map<String, AttributeValue> attributes) {
  /// Returns the row's key.
  public RowKey key() {
    return RowKey.of(attributes);
  }

  /// Returns a text; empty if it is missing, because empty texts aren't stored.
  public String text(String name) {
    return optionalText(name).orElse("");
  }

  /// Returns a text, if there is one.
  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  /// Returns a value by its stored name, as parsed by `known`.
  public <T> T one(String name, Function<String, Optional<T>> known) {
    return known.apply(text(name)).orElseThrow(() -> damaged("lacks a known " + name));
  }

  /// Returns a number that fits an `int`.
  public int integer(String name) {
    return Math.toIntExact(number(name));
  }

  /// Returns a whole number.
  public long number(String name) {
    return Long.parseLong(present(name).n());
  }

  /// Returns a time, stored in milliseconds since 1970.
  public Instant moment(String name) {
    return Instant.ofEpochMilli(number(name));
  }

  /// Returns a time, if there is one.
  public Optional<Instant> optionalMoment(String name) {
    return has(name) ? Optional.of(moment(name)) : Optional.empty();
  }

  /// Returns a flag; false if it is missing.
  public boolean flag(String name) {
    return has(name) && present(name).bool();
  }

  /// Returns whether there is an attribute.
  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  /// Returns a map.
  public ItemReader map(String name) {
    return new ItemReader(present(name).m());
  }

  /// Returns a map, if there is one.
  public Optional<ItemReader> optionalMap(String name) {
    return has(name) ? Optional.of(map(name)) : Optional.empty();
  }

  /// Returns a list of maps; empty if it is missing.
  public List<ItemReader> maps(String name) {
    return list(name).stream().map(value -> new ItemReader(value.m())).toList();
  }

  /// Returns a list of texts; empty if it is missing.
  public List<String> texts(String name) {
    return list(name).stream().map(AttributeValue::s).toList();
  }

  /// Returns a list of lists of texts; empty if it is missing.
  public List<List<String>> lists(String name) {
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
  public static ItemBuilder at(RowKey key) {
    return new ItemBuilder(key.attributes());
  }

  /// Starts a map within a row.
  public static ItemBuilder within() {
    return new ItemBuilder(Map.of());
  }

  /// Builds the attributes of a row.
  public static final class ItemBuilder {
    private final Map<String, AttributeValue> attributes;

    private ItemBuilder(Map<String, AttributeValue> start) {
      attributes = new HashMap<>(start);
    }

    /// Adds a text, unless it is empty.
    public ItemBuilder text(String name, String value) {
      return value.isEmpty() ? this : with(name, AttributeValue.fromS(value));
    }

    /// Adds a whole number.
    public ItemBuilder number(String name, long value) {
      return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    /// Adds a time, in milliseconds since 1970.
    public ItemBuilder moment(String name, Instant value) {
      return number(name, value.toEpochMilli());
    }

    /// Adds a flag, unless it is false.
    public ItemBuilder flag(String name, boolean value) {
      return value ? with(name, AttributeValue.fromBool(true)) : this;
    }

    /// Adds a map.
    public ItemBuilder map(String name, ItemBuilder value) {
      return with(name, AttributeValue.fromM(value.attributes));
    }

    /// Adds a list of maps, unless it is empty.
    public ItemBuilder maps(String name, List<ItemBuilder> values) {
      return list(name, values.stream().map(it -> AttributeValue.fromM(it.attributes)).toList());
    }

    /// Adds a list of texts, unless it is empty.
    public ItemBuilder texts(String name, List<String> values) {
      return list(name, values(values));
    }

    /// Adds a list of lists of texts, unless it is empty.
    public ItemBuilder lists(String name, List<List<String>> values) {
      return list(name, values.stream().map(it -> AttributeValue.fromL(values(it))).toList());
    }

    /// Returns the attributes.
    public Map<String, AttributeValue> made() {
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
