package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares what functions may do by the template with what they did.
final class Roles {
  private static final String USE = "kms:EncryptionContext:use";

  private Roles() {}

  /// What functions did and may not, or may and never did.
  static List<String> findings(Stack stack, Set<Right> used) {
    var findings = new ArrayList<String>();
    var allowed = allowed(stack);
    var done = used.stream().map(Right::toAll).collect(Collectors.toSet());
    without(done, allowed).map(it -> "may not: " + it).forEach(findings::add);
    without(allowed, done).map(it -> "never does: " + it).forEach(findings::add);
    stack
        .functions()
        .forEach((name, function) -> {
          outside(name, function, used).forEach(findings::add);
          idle(name, function, used).forEach(findings::add);
        });
    return findings;
  }

  private static Set<Right> allowed(Stack stack) {
    return stack.functions().entrySet().stream()
        .flatMap(function ->
            Stack.statements(function.getValue()).stream()
                .flatMap(statement -> rights(function.getKey(), statement)))
        .collect(Collectors.toSet());
  }

  private static Stream<Right> rights(String function, JsonNode statement) {
    return Stack.texts(statement.path("Action")).stream()
        .flatMap(
            action -> resources(statement, action).map(it -> new Right(function, action, it, "")));
  }

  /// A key of KMS counts once for each use that it is given for: the condition names them.
  private static Stream<String> resources(JsonNode statement, String action) {
    var first = Stack.resource(Stack.texts(statement.path("Resource")).getFirst());
    var uses = statement.path("Condition").path("StringEquals").path(USE);
    return action.startsWith("kms:")
        ? Stack.texts(uses).stream().map(use -> first + "/" + use)
        : Stream.of(action.startsWith("ses:") ? "SES" : first);
  }

  /// What was done to partitions that the statements' conditions on `dynamodb:LeadingKeys` leave
  /// out.
  private static Stream<String> outside(String function, JsonNode properties, Set<Right> used) {
    return used.stream()
        .filter(it -> it.function().equals(function) && !it.key().isEmpty())
        .filter(it ->
            Stack.statements(properties).stream()
                .filter(statement -> rights(function, statement).toList().contains(it.toAll()))
                .noneMatch(statement -> lets(statement, it.key())))
        .map(it -> "may not, in partition " + it.key() + ": " + it);
  }

  private static boolean lets(JsonNode statement, String key) {
    return !Partitions.isBound(statement)
        || Partitions.of(statement).stream().anyMatch(it -> Partitions.fits(it, key));
  }

  /// Partitions that a function may write to and never did.
  private static Stream<String> idle(String function, JsonNode properties, Set<Right> used) {
    return Stack.statements(properties).stream()
        .filter(Partitions::writes)
        .flatMap(statement ->
            Partitions.of(statement).stream()
                .filter(pattern ->
                    used.stream()
                        .filter(it -> rights(function, statement).toList().contains(it.toAll()))
                        .noneMatch(it -> Partitions.fits(pattern, it.key()))))
        .map(pattern -> function + " never writes to " + pattern);
  }

  private static Stream<String> without(Set<Right> rights, Set<Right> others) {
    return rights.stream().filter(it -> !others.contains(it)).map(Right::toString).sorted();
  }
}
