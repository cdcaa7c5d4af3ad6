package dk.blogstafet.local.soak.inputs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Mutates a JSON value in a random place: removes or adds a field, or changes its value or type.
final class JsonMutator {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final int DEEP = 900;

  /// Numbers that only a text can contain: a parser that expands the first into an integer runs out
  /// of memory.
  private static final List<String> NUMBERS =
      List.of(
          "1e999999999",
          "-1e999999999",
          "1e-999999999",
          "0." + "1".repeat(900),
          "9".repeat(900),
          "9".repeat(5_000),
          "1E+2147483647",
          "-0",
          "1.0",
          "2e0");

  private final RandomGenerator random;

  JsonMutator(RandomGenerator random) {
    this.random = random;
  }

  /// Returns the same value with a few mutations.
  JsonNode of(JsonNode value) {
    JsonNode changed = value.deepCopy();
    for (var left = 1 + random.nextInt(3); left > 0; left--) {
      changed = change(changed);
    }
    return changed;
  }

  private JsonNode change(JsonNode root) {
    var holders = holders(root);
    if (holders.isEmpty()) {
      return other(root);
    }
    switch (HostileStrings.oneOf(holders, random)) {
      case ObjectNode object -> change(object);
      case ArrayNode array -> change(array);
      default -> throw new IllegalStateException("Neither object nor array");
    }
    return root;
  }

  private void change(ObjectNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty() || random.nextInt(8) == 0) {
      object.set(HostileStrings.text(random), other(MAKE.nullNode()));
      return;
    }
    var name = HostileStrings.oneOf(names, random);
    if (random.nextInt(5) == 0) {
      object.remove(name);
    } else {
      object.set(name, other(object.get(name)));
    }
  }

  private void change(ArrayNode array) {
    if (array.isEmpty() || random.nextInt(4) == 0) {
      array.add(other(MAKE.nullNode()));
      return;
    }
    var index = random.nextInt(array.size());
    switch (random.nextInt(3)) {
      case 0 -> array.remove(index);
      case 1 -> array.insert(index, array.get(index).deepCopy());
      default -> array.set(index, other(array.get(index)));
    }
  }

  private JsonNode other(JsonNode before) {
    return switch (random.nextInt(12)) {
      case 0 -> MAKE.nullNode();
      case 1 -> MAKE.booleanNode(random.nextBoolean());
      case 2 -> MAKE.numberNode(random.nextLong());
      case 3 -> number();
      case 4 -> random.nextBoolean() ? MAKE.objectNode() : MAKE.arrayNode();
      case 5 -> random.nextInt(50) == 0 ? deep() : MAKE.numberNode(-1);
      case 6, 7, 8 ->
          before.isTextual()
              ? MAKE.textNode(HostileStrings.mutated(before.asText(), random))
              : MAKE.textNode(HostileStrings.text(random));
      default -> MAKE.textNode(HostileStrings.text(random));
    };
  }

  private JsonNode number() {
    return random.nextBoolean()
        ? MAKE.numberNode(BigInteger.TEN.pow(random.nextInt(400)))
        : MAKE.rawValueNode(new RawValue(HostileStrings.oneOf(NUMBERS, random)));
  }

  private JsonNode deep() {
    JsonNode deep = MAKE.textNode("inside");
    for (var left = random.nextInt(DEEP); left > 0; left--) {
      deep = random.nextBoolean() ? MAKE.arrayNode().add(deep) : MAKE.objectNode().set("a", deep);
    }
    return deep;
  }

  private static List<JsonNode> holders(JsonNode root) {
    var holders = new ArrayList<JsonNode>();
    if (root.isContainerNode()) {
      holders.add(root);
      root.forEach(child -> holders.addAll(holders(child)));
    }
    return holders;
  }
}
