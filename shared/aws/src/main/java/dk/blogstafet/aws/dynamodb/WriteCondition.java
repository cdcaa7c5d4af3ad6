package dk.blogstafet.aws.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A condition on a row, as a DynamoDB expression. For a missing row or attribute, every comparison
/// is false except `<>`.
///
/// @param names the values of `#name`
/// @param values the values of `:if_name`; an attribute can be compared with one value only
public record WriteCondition(
    String text, Map<String, String> names, Map<String, AttributeValue> values) {
  /// Requires that the row doesn't exist.
  public static final WriteCondition ABSENT = lacks(RowKey.PK);

  public WriteCondition {
    names = Map.copyOf(names);
    values = Map.copyOf(values);
  }

  /// Requires that a row lacks an attribute.
  public static WriteCondition lacks(String name) {
    return new WriteCondition(
        "attribute_not_exists(#" + name + ")", Map.of("#" + name, name), Map.of());
  }

  /// Requires that a row has an attribute.
  public static WriteCondition has(String name) {
    return new WriteCondition(
        "attribute_exists(#" + name + ")", Map.of("#" + name, name), Map.of());
  }

  /// Requires the version before this one, or, for version 1, that the row doesn't exist.
  public static WriteCondition precedes(String name, int version) {
    return version == 1 ? ABSENT : is(name, version - 1L);
  }

  /// Requires that a row has these attributes as another row has, or lacks them as it does.
  public static WriteCondition same(ItemReader.ItemBuilder row, List<String> attributes) {
    var values = row.made();
    return attributes.stream()
        .map(name ->
            Optional.ofNullable(values.get(name))
                .map(value -> is(name, value))
                .orElseGet(() -> lacks(name)))
        .reduce(WriteCondition::and)
        .orElseThrow();
  }

  /// Requires that an attribute has this value.
  public static WriteCondition is(String name, AttributeValue value) {
    return compare(name, "=", value);
  }

  /// Requires that an attribute is this number.
  public static WriteCondition is(String name, long number) {
    return compare(name, "=", number(number));
  }

  /// Requires that an attribute isn't this text, or is missing.
  public static WriteCondition isNot(String name, String text) {
    return compare(name, "<>", AttributeValue.fromS(text));
  }

  /// Requires that an attribute is this number or less.
  public static WriteCondition atMost(String name, long number) {
    return compare(name, "<=", number(number));
  }

  /// Requires that an attribute is less than this number.
  public static WriteCondition below(String name, long number) {
    return compare(name, "<", number(number));
  }

  /// Requires that an attribute is more than this number.
  public static WriteCondition above(String name, long number) {
    return compare(name, ">", number(number));
  }

  /// Requires both conditions.
  public WriteCondition and(WriteCondition other) {
    return both("AND", other);
  }

  /// Requires one of two conditions, or both.
  public WriteCondition or(WriteCondition other) {
    return both("OR", other);
  }

  private static WriteCondition compare(String name, String sign, AttributeValue value) {
    var placeholder = ":if_" + name;
    return new WriteCondition(
        "#" + name + " " + sign + " " + placeholder,
        Map.of("#" + name, name),
        Map.of(placeholder, value));
  }

  private WriteCondition both(String word, WriteCondition other) {
    return new WriteCondition(
        "(" + text + ") " + word + " (" + other.text + ")",
        joined(names, other.names),
        joined(values, other.values));
  }

  private static <T> Map<String, T> joined(Map<String, T> one, Map<String, T> other) {
    var all = new HashMap<>(one);
    other.forEach((name, value) -> {
      var there = all.put(name, value);
      if (there != null && !there.equals(value)) {
        throw new IllegalArgumentException("Conflicting values of the placeholder " + name);
      }
    });
    return all;
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
