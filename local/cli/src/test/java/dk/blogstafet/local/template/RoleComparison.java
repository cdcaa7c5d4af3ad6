package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares the permissions of functions in the template with those that they used.
final class RoleComparison {
  private static final String USE = "kms:EncryptionContext:use";

  private RoleComparison() {}

  /// Returns permissions that functions used and lack, or have and never used.
  static List<String> findings(TemplateDocument document, Set<IamPermission> used) {
    var findings = new ArrayList<String>();
    var allowed = allowed(document);
    var done = used.stream().map(IamPermission::toAll).collect(Collectors.toSet());
    without(done, allowed).map(it -> "may not: " + it).forEach(findings::add);
    without(allowed, done).map(it -> "never does: " + it).forEach(findings::add);
    document
        .functions()
        .forEach((name, function) -> {
          outside(name, function, used).forEach(findings::add);
          idle(name, function, used).forEach(findings::add);
        });
    return findings;
  }

  private static Set<IamPermission> allowed(TemplateDocument document) {
    return document.functions().entrySet().stream()
        .flatMap(function ->
            TemplateDocument.statements(function.getValue()).stream()
                .flatMap(statement -> rights(function.getKey(), statement)))
        .collect(Collectors.toSet());
  }

  private static Stream<IamPermission> rights(String function, JsonNode statement) {
    return TemplateDocument.texts(statement.path("Action")).stream()
        .flatMap(action ->
            resources(statement, action).map(it -> new IamPermission(function, action, it, "")));
  }

  /// A key of KMS counts once for each use: the condition lists them.
  private static Stream<String> resources(JsonNode statement, String action) {
    var first =
        TemplateDocument.resource(TemplateDocument.texts(statement.path("Resource")).getFirst());
    var uses = statement.path("Condition").path("StringEquals").path(USE);
    return action.startsWith("kms:")
        ? TemplateDocument.texts(uses).stream().map(use -> first + "/" + use)
        : Stream.of(action.startsWith("ses:") ? "SES" : first);
  }

  /// Returns accesses to partitions that the statements' conditions on `dynamodb:LeadingKeys`
  /// exclude.
  private static Stream<String> outside(
      String function, JsonNode properties, Set<IamPermission> used) {
    return used.stream()
        .filter(it -> it.function().equals(function) && !it.key().isEmpty())
        .filter(it ->
            TemplateDocument.statements(properties).stream()
                .filter(statement -> rights(function, statement).toList().contains(it.toAll()))
                .noneMatch(statement -> lets(statement, it.key())))
        .map(it -> "may not, in partition " + it.key() + ": " + it);
  }

  private static boolean lets(JsonNode statement, String key) {
    return !AllowedPartitions.isBound(statement)
        || AllowedPartitions.of(statement).stream().anyMatch(it -> AllowedPartitions.fits(it, key));
  }

  /// Returns partitions that a function may write to and never did.
  private static Stream<String> idle(
      String function, JsonNode properties, Set<IamPermission> used) {
    return TemplateDocument.statements(properties).stream()
        .filter(AllowedPartitions::writes)
        .flatMap(statement ->
            AllowedPartitions.of(statement).stream()
                .filter(pattern ->
                    used.stream()
                        .filter(it -> rights(function, statement).toList().contains(it.toAll()))
                        .noneMatch(it -> AllowedPartitions.fits(pattern, it.key()))))
        .map(pattern -> function + " never writes to " + pattern);
  }

  private static Stream<String> without(Set<IamPermission> permissions, Set<IamPermission> others) {
    return permissions.stream()
        .filter(it -> !others.contains(it))
        .map(IamPermission::toString)
        .sorted();
  }
}
