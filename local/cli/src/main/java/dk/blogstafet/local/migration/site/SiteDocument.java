package dk.blogstafet.local.migration.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file of such a site: its fields, in YAML, TOML or JSON, and the text below.
///
/// @param fields an object
record SiteDocument(JsonNode fields, String body) {
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final ObjectMapper TOML = new TomlMapper();
  private static final ObjectMapper JSON = new JsonMapper();

  private static final Pattern YAML_FENCE =
      Pattern.compile(
          "(?s)\\A\\s*---(?:ya?ml)?[ \\t]*\\n(.*?\\n)?(?:---|\\.\\.\\.)[ \\t]*(?:\\n(.*)|\\z)");

  private static final Pattern TOML_FENCE =
      Pattern.compile("(?s)\\A\\s*\\+\\+\\+[ \\t]*\\n(.*?\\n)?\\+\\+\\+[ \\t]*(?:\\n(.*)|\\z)");

  private static final Pattern JSON_FENCE =
      Pattern.compile("(?s)\\A\\s*(\\{.*?\\n\\})[ \\t]*(?:\\n(.*)|\\z)");

  /// Eleventy names the language of fields behind the fence.
  private static final String NAMED_FENCE =
      "(?s)\\A\\s*---%s[ \\t]*\\n(.*?\\n)?---[ \\t]*(?:\\n(.*)|\\z)";

  private static final Pattern NAMED_TOML = Pattern.compile(NAMED_FENCE.formatted("toml"));
  private static final Pattern NAMED_JSON = Pattern.compile(NAMED_FENCE.formatted("json"));

  private static final Pattern FENCE = Pattern.compile("---\\w{0,10}[ \\t]*\\n");

  /// Returns whether a text begins with fields.
  static boolean hasFields(String text) {
    var start = text.stripLeading();
    return FENCE.matcher(start).lookingAt() || start.startsWith("+++\n") || start.startsWith("{\n");
  }

  /// Splits a text.
  ///
  /// @param text with lines that end in `\n`
  /// @return empty if it has no fields that can be read
  static Optional<SiteDocument> of(String text) {
    return of(text, YAML_FENCE, YAML)
        .or(() -> of(text, TOML_FENCE, TOML))
        .or(() -> of(text, JSON_FENCE, JSON))
        .or(() -> of(text, NAMED_TOML, TOML))
        .or(() -> of(text, NAMED_JSON, JSON));
  }

  /// Returns the settings of a site, by the ending of their file; empty if they can't be read.
  static Optional<JsonNode> settings(String name, String text) {
    var mapper = name.endsWith(".toml") ? TOML : name.endsWith(".json") ? JSON : YAML;
    return object(text, mapper);
  }

  private static Optional<SiteDocument> of(String text, Pattern fence, ObjectMapper mapper) {
    var parts = fence.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var body = parts.group(2) == null ? "" : parts.group(2);
    return object(parts.group(1) == null ? "" : parts.group(1), mapper)
        .map(fields -> new SiteDocument(fields, body));
  }

  private static Optional<JsonNode> object(String text, ObjectMapper mapper) {
    try {
      var fields = mapper.readTree(text);
      return text.isBlank()
          ? Optional.of(JsonNodeFactory.instance.objectNode())
          : Optional.ofNullable(fields).filter(JsonNode::isObject);
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }
}
