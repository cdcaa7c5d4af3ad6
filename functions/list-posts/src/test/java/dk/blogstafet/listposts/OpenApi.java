package dk.blogstafet.listposts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.blogstafet.gateway.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The API's description, and whether an answer is one that it describes.
final class OpenApi {
  private static final String ID = "https://stafet.example/openapi.yaml";

  private final JsonNode root;
  private final SchemaRegistry schemas;

  OpenApi() {
    try {
      var text = Files.readString(Path.of("../../docs/openapi.yaml"));
      root = new YAMLMapper().readTree(text);
      schemas =
          SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, text)));
    } catch (IOException broken) {
      throw new IllegalStateException("No docs/openapi.yaml", broken);
    }
  }

  /// Every answer that is described, as `GET /api/relays 200`.
  Set<String> answers() {
    var answers = new TreeSet<String>();
    for (var path : root.path("paths").properties()) {
      for (var method : Set.of("get", "head")) {
        for (var status : path.getValue().path(method).path("responses").propertyNames()) {
          answers.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey() + " " + status);
        }
      }
    }
    return answers;
  }

  /// Holds an answer against the description: status, type, headers and body.
  void check(String routeKey, Response response) {
    var parts = routeKey.split(" ", 2);
    var operation = root.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    var described = follow(operation.path("responses").path("" + response.status()));
    assertFalse(described.isMissingNode(), routeKey + " never answers " + response.status());
    checkHeaders(described.path("headers"), response);
    checkBody(described.path("content"), response, parts[0].equals("HEAD"));
  }

  private void checkHeaders(JsonNode described, Response response) {
    var sent = new TreeSet<>(response.headers().byName().keySet());
    sent.remove("content-type");
    assertEquals(
        described.propertyNames().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new)),
        sent);
    for (var header : described.properties()) {
      var schema = follow(header.getValue()).path("schema");
      var value = response.headers().get(header.getKey().toLowerCase(Locale.ROOT)).orElseThrow();
      check(schema, '"' + value.replace("\"", "\\\"") + '"');
    }
  }

  private void checkBody(JsonNode content, Response response, boolean head) {
    if (content.isMissingNode()) {
      assertTrue(head || response.body().isEmpty(), response.body());
    } else {
      var type = response.headers().get("content-type").orElseThrow();
      assertTrue(content.has(type), type);
      check(content.path(type).path("schema"), response.body());
    }
  }

  private void check(JsonNode schema, String json) {
    var absolute = schema.toString().replace("\"#/", "\"" + ID + "#/");
    var errors =
        schemas
            .getSchema(absolute, InputFormat.JSON)
            .validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    assertEquals("[]", errors.toString(), json);
  }

  private JsonNode follow(JsonNode node) {
    var reference = node.path("$ref");
    return reference.isMissingNode() ? node : root.at(reference.asString().substring(1));
  }
}
