package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks writes to tables: every statement that allows them restricts the partitions, and
/// docs/data.md lists the partitions of each function.
final class PartitionCheck implements TemplateCheck {
  private static final Pattern LINE =
      Pattern.compile("^\\| `[a-z-]+` \\| `[A-Za-z]+Table` \\| `.+` \\|$", Pattern.MULTILINE);
  private static final Set<String> DOCUMENTED = documented();

  /// Forbidden for every function except the one that creates the newsletter's keys.
  private static final String VAULT = "vault";

  @Override
  public Stream<String> findings(TemplateDocument document) {
    var written =
        document.functions().entrySet().stream()
            .flatMap(it -> lines(it.getKey(), it.getValue()))
            .collect(Collectors.toCollection(TreeSet::new));
    return Stream.of(
            document.functions().entrySet().stream()
                .flatMap(it -> unbound(it.getKey(), it.getValue())),
            without(written, DOCUMENTED).map(it -> "docs/data.md has no line " + it),
            without(DOCUMENTED, written).map(it -> "docs/data.md has a line too many: " + it))
        .flatMap(it -> it);
  }

  private static Stream<String> unbound(String function, JsonNode properties) {
    return writes(properties).stream()
        .filter(statement -> !isNarrow(function, AllowedPartitions.of(statement)))
        .map(statement -> function + ": may write to any row: " + statement.path("Sid").asText());
  }

  /// Returns whether no pattern starts with a wildcard, or matches the partition of the keys.
  private static boolean isNarrow(String function, List<String> partitions) {
    return !partitions.isEmpty()
        && partitions.stream().noneMatch(it -> it.startsWith("*"))
        && (function.equals("SendMailFunction")
            || partitions.stream().noneMatch(it -> AllowedPartitions.fits(it, VAULT)));
  }

  private static List<JsonNode> writes(JsonNode properties) {
    return TemplateDocument.statements(properties).stream()
        .filter(AllowedPartitions::writes)
        .toList();
  }

  /// Returns a function's lines in docs/data.md: one for each table.
  private static Stream<String> lines(String function, JsonNode properties) {
    var tables = new TreeMap<String, Set<String>>();
    for (var statement : writes(properties)) {
      var table = TemplateDocument.resource(statement.path("Resource").asText());
      var partitions = tables.computeIfAbsent(table, _ -> new TreeSet<>());
      if (!TemplateDocument.texts(statement.path("Action"))
          .equals(List.of("dynamodb:ConditionCheckItem"))) {
        partitions.addAll(AllowedPartitions.of(statement));
      }
    }
    return tables.entrySet().stream()
        .map(it ->
            "| `%s` | `%s` | `%s` |"
                .formatted(
                    TemplateDocument.folder(function),
                    it.getKey(),
                    String.join("` `", it.getValue())));
  }

  private static Set<String> documented() {
    try {
      return LINE.matcher(Files.readString(TemplateDocument.ROOT.resolve("docs/data.md")))
          .results()
          .map(it -> it.group())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> without(Set<String> lines, Set<String> others) {
    return lines.stream().filter(it -> !others.contains(it));
  }
}
