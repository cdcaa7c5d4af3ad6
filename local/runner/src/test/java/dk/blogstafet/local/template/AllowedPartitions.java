package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which partitions of a table a statement of a role is bound to, by its condition on
/// `dynamodb:LeadingKeys`.
final class AllowedPartitions {
  /// Actions that change a row, or hold up others that do (Service Authorization Reference).
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

  /// Whether a statement lets a function change rows.
  static boolean writes(JsonNode statement) {
    return TemplateDocument.texts(statement.path("Action")).stream().anyMatch(WRITES::contains);
  }

  /// Whether a statement names partitions at all.
  static boolean isBound(JsonNode statement) {
    return !of(statement).isEmpty();
  }

  /// The partitions' names, `*` standing for any characters.
  static List<String> of(JsonNode statement) {
    return Stream.of("ForAllValues:StringLike", "ForAllValues:StringEquals")
        .map(it -> statement.path("Condition").path(it).path("dynamodb:LeadingKeys"))
        .filter(keys -> !keys.isMissingNode())
        .flatMap(keys -> TemplateDocument.texts(keys).stream())
        .toList();
  }

  /// Whether a name covers a partition.
  static boolean fits(String pattern, String partition) {
    return partition.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
  }
}
