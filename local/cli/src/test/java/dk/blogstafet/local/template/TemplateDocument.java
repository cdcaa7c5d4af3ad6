package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The complete template for checks; the local runner's own reader reads only what it needs. Tags
/// such as `!Ref` are read as their text.
record TemplateDocument(JsonNode root) {
  static final Path ROOT = Path.of("../..");
  static final String FUNCTION = "AWS::Serverless::Function";

  /// Returns the template that is deployed.
  static String text() {
    try {
      return Files.readString(ROOT.resolve("template.yaml"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static TemplateDocument of(String text) {
    try {
      return new TemplateDocument(new YAMLMapper().readTree(text));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /// Returns the resources of a type, in the template's order.
  Map<String, JsonNode> resources(String type) {
    var found = new LinkedHashMap<String, JsonNode>();
    for (var entry : root.path("Resources").properties()) {
      if (entry.getValue().path("Type").asText().equals(type)) {
        found.put(entry.getKey(), entry.getValue());
      }
    }
    return found;
  }

  /// Returns the properties of the functions.
  Map<String, JsonNode> functions() {
    var found = new LinkedHashMap<String, JsonNode>();
    resources(FUNCTION).forEach((name, function) -> found.put(name, function.path("Properties")));
    return found;
  }

  JsonNode properties(String resource) {
    return root.path("Resources").path(resource).path("Properties");
  }

  boolean has(String resource, String type) {
    return root.path("Resources").path(resource).path("Type").asText().equals(type);
  }

  /// Returns a function's property, its own or the global one.
  JsonNode setting(JsonNode function, String name) {
    var own = function.path(name);
    return own.isMissingNode() ? root.path("Globals").path("Function").path(name) : own;
  }

  /// Returns a function's environment variables, its own and global ones, with their values.
  Map<String, JsonNode> variables(JsonNode function) {
    var found = new LinkedHashMap<String, JsonNode>();
    for (var source : List.of(root.path("Globals").path("Function"), function)) {
      source
          .path("Environment")
          .path("Variables")
          .properties()
          .forEach(variable -> found.put(variable.getKey(), variable.getValue()));
    }
    return found;
  }

  /// Returns the properties of a function's events of a type.
  static List<JsonNode> events(JsonNode function, String type) {
    return stream(function.path("Events"))
        .filter(event -> event.path("Type").asText().equals(type))
        .map(event -> event.path("Properties"))
        .toList();
  }

  /// Returns the statements of a function's role.
  static List<JsonNode> statements(JsonNode function) {
    return stream(function.path("Policies")).flatMap(it -> stream(it.path("Statement"))).toList();
  }

  static Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  /// Returns the texts of a list, or of a single text.
  static List<String> texts(JsonNode node) {
    return node.isArray() ? stream(node).map(JsonNode::asText).toList() : List.of(node.asText());
  }

  /// Returns the resource in `!GetAtt PostsTable.Arn` or `!Sub "${PostsTable.Arn}/*"`.
  static String resource(String reference) {
    return reference.replaceFirst("^\\$\\{", "").split("[.}]", 2)[0];
  }

  /// Returns the name of a function's module and events: `ListPostsFunction` is `list-posts`.
  static String folder(String function) {
    return function
        .replaceFirst("Function$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
