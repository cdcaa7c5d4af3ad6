package dk.blogstafet.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/// Selects a function's records by the patterns in the template. Supports a part of Lambda's filter
/// language: exact values, `prefix`, `suffix`, `exists` and `anything-but`.
public final class RecordFilter {
  private static final Set<String> KNOWN = Set.of("prefix", "suffix", "exists", "anything-but");

  private final List<JsonNode> patterns;

  /// Parses patterns.
  ///
  /// @throws IllegalArgumentException for a pattern that isn't JSON or is not supported
  public RecordFilter(List<String> patterns) {
    this.patterns = patterns.stream().map(RecordFilter::parse).toList();
  }

  private static JsonNode parse(String pattern) {
    try {
      var tree = new JsonMapper().readTree(pattern);
      requireKnown(tree);
      return tree;
    } catch (IOException malformed) {
      throw new UncheckedIOException("A stream's filter must be JSON: " + pattern, malformed);
    }
  }

  private static void requireKnown(JsonNode pattern) {
    for (var part : pattern) {
      if (pattern.isArray() && part.isObject()) {
        part.fieldNames()
            .forEachRemaining(name -> {
              if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(
                    "The local stream does not support the filter \"" + name + "\": use " + KNOWN);
              }
            });
      } else {
        requireKnown(part);
      }
    }
  }

  /// Returns whether a record matches one of the patterns, or there is none.
  public boolean matches(JsonNode eventRecord) {
    return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> fits(pattern, eventRecord));
  }

  private static boolean fits(JsonNode pattern, JsonNode value) {
    for (var entry : pattern.properties()) {
      var wanted = entry.getValue();
      var given = value.path(entry.getKey());
      if (wanted.isObject() ? !fits(wanted, given) : !fitsOne(wanted, given)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fitsOne(JsonNode wanted, JsonNode given) {
    for (var choice : wanted) {
      if (choice.isObject() ? fitsRule(choice, given) : choice.equals(given)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fitsRule(JsonNode rule, JsonNode given) {
    for (var entry : rule.properties()) {
      var operand = entry.getValue();
      var fits =
          switch (entry.getKey()) {
            case "prefix" -> given.isTextual() && given.asText().startsWith(operand.asText());
            case "suffix" -> given.isTextual() && given.asText().endsWith(operand.asText());
            case "exists" -> given.isMissingNode() != operand.asBoolean();
            default -> given.isValueNode() && !fitsOne(operand, given);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
