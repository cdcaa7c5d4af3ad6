package dk.blogstafet.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The SAM template, as far as a local site needs it. YAML tags such as `!Ref` are read as their
/// text, so a value that is a resource's name means that resource.
public final class SamTemplate {
  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final String TABLE = "AWS::DynamoDB::Table";
  private static final String BUCKET = "AWS::S3::Bucket";

  private final JsonNode root;

  private SamTemplate(JsonNode root) {
    this.root = root;
  }

  /// Reads a template file.
  ///
  /// @throws UncheckedIOException if it can't be read or isn't YAML
  public static SamTemplate read(Path file) {
    try {
      return new SamTemplate(new YAMLMapper().readTree(file.toFile()));
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't read " + file, broken);
    }
  }

  /// Returns the local name of a table or bucket: `PostsTable` is `posts-table`.
  public static String localName(String resource) {
    return resource.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /// Returns the functions, in the template's order.
  public List<FunctionDefinition> functions() {
    return resources(FUNCTION).entrySet().stream()
        .map(entry -> function(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// Returns the properties of the tables, by their names in the template.
  public Map<String, JsonNode> tables() {
    return resources(TABLE);
  }

  /// Returns the buckets' names in the template.
  public List<String> buckets() {
    return List.copyOf(resources(BUCKET).keySet());
  }

  private Map<String, JsonNode> resources(String type) {
    var found = new LinkedHashMap<String, JsonNode>();
    root.path("Resources")
        .properties()
        .forEach(entry -> {
          if (entry.getValue().path("Type").asText().equals(type)) {
            found.put(entry.getKey(), entry.getValue().path("Properties"));
          }
        });
    return found;
  }

  private FunctionDefinition function(String name, JsonNode properties) {
    var triggers = new ArrayList<FunctionTrigger>();
    properties.path("Events").forEach(event -> TriggerParser.read(event).ifPresent(triggers::add));
    return new FunctionDefinition(
        name,
        setting(properties, "Handler").asText(),
        Duration.ofSeconds(setting(properties, "Timeout").asInt(3)),
        setting(properties, "MemorySize").asInt(128),
        environment(properties),
        triggers);
  }

  private JsonNode setting(JsonNode properties, String name) {
    return properties.path(name).isMissingNode() ? globals().path(name) : properties.path(name);
  }

  private JsonNode globals() {
    return root.path("Globals").path("Function");
  }

  /// Leaves out variables whose value is more than a text or a reference: they are conditions about
  /// AWS, and are set differently here.
  private Map<String, String> environment(JsonNode properties) {
    var environment = new LinkedHashMap<String, String>();
    for (var source : List.of(globals(), properties)) {
      source
          .path("Environment")
          .path("Variables")
          .properties()
          .forEach(entry -> {
            if (entry.getValue().isValueNode()) {
              environment.put(entry.getKey(), value(entry.getValue().asText()));
            }
          });
    }
    return environment;
  }

  private String value(String text) {
    var type = root.path("Resources").path(text).path("Type").asText();
    if (type.equals(TABLE) || type.equals(BUCKET)) {
      return localName(text);
    }
    var parameter = root.path("Parameters").path(text);
    return parameter.isObject() ? parameter.path("Default").asText() : text;
  }
}
