package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The partitions of a table that a role's statement allows, by its condition on
/// `dynamodb:LeadingKeys`.
final class AllowedPartitions {
  /// Actions that change a row, or block others that do (Service Authorization Reference).
  private static final Set<String> WRITES =
      Set.of(
          "dynamodb:BatchWriteItem",
          "dynamodb:ConditionCheckItem",
          "dynamodb:DeleteItem",
          "dynamodb:PartiQLDelete",
          "dynamodb:PartiQLInsert",
          "dynamodb:PartiQLUpdate",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem");

  private AllowedPartitions() {}

  /// Returns whether a statement lets a function change rows.
  static boolean writes(JsonNode statement) {
    return TemplateDocument.texts(statement.path("Action")).stream().anyMatch(WRITES::contains);
  }

  /// Returns whether a statement restricts partitions.
  static boolean isBound(JsonNode statement) {
    return !of(statement).isEmpty();
  }

  /// Returns the partitions' patterns, in which `*` matches any characters.
  static List<String> of(JsonNode statement) {
    return Stream.of("ForAllValues:StringLike", "ForAllValues:StringEquals")
        .map(it -> statement.path("Condition").path(it).path("dynamodb:LeadingKeys"))
        .filter(keys -> !keys.isMissingNode())
        .flatMap(keys -> TemplateDocument.texts(keys).stream())
        .toList();
  }

  /// Returns whether a pattern matches a partition.
  static boolean fits(String pattern, String partition) {
    return partition.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
  }
}
