package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The API's OpenAPI description, which checks requests and responses against itself.
public final class OpenApiDocument {
  private static final String ID = "https://stafet.example/openapi.yaml";

  private final JsonNode root;
  private final SchemaRegistry schemas;

  public OpenApiDocument() {
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

  /// Returns the routes of a function in the template, such as `GET /api/relays`.
  public static Set<String> routes(String function) {
    try {
      var template = new YAMLMapper().readTree(Files.readString(Path.of("../../template.yaml")));
      var routes = new TreeSet<String>();
      for (var event : template.at("/Resources/" + function + "/Properties/Events")) {
        var route = event.path("Properties");
        routes.add(route.path("Method").asString() + " " + route.path("Path").asString());
      }
      return routes;
    } catch (IOException broken) {
      throw new UncheckedIOException("No template.yaml", broken);
    }
  }

  /// Returns every described response of these routes, such as `GET /api/relays 200`.
  public Set<String> answers(Set<String> routes) {
    var answers = new TreeSet<String>();
    for (var route : routes) {
      for (var status : operation(route).path("responses").propertyNames()) {
        answers.add(route + " " + status);
      }
    }
    return answers;
  }

  private JsonNode operation(String routeKey) {
    var parts = routeKey.split(" ", 2);
    return root.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  /// Checks a request body against the description.
  public void checkRequest(String routeKey, String body) {
    var content = follow(operation(routeKey).path("requestBody")).path("content");
    check(content.path("application/json").path("schema"), body);
  }

  /// Checks a response against the description: status, type, headers and body.
  public void check(String routeKey, GatewayResponse response) {
    var described = follow(operation(routeKey).path("responses").path("" + response.status()));
    assertFalse(described.isMissingNode(), routeKey + " never answers " + response.status());
    checkHeaders(described.path("headers"), response);
    checkBody(described.path("content"), response, routeKey.startsWith("HEAD "));
  }

  /// Requires every described header unless it is optional, and no other.
  private void checkHeaders(JsonNode described, GatewayResponse response) {
    var left = new TreeSet<>(response.fields().byName().keySet());
    left.remove("content-type");
    for (var header : described.properties()) {
      var node = follow(header.getValue());
      var value = response.fields().get(header.getKey().toLowerCase(Locale.ROOT));
      var isOptional = !node.path("required").asBoolean(false);
      assertTrue(value.isPresent() || isOptional, "Without " + header.getKey());
      value.ifPresent(it -> check(node.path("schema"), '"' + it.replace("\"", "\\\"") + '"'));
      left.remove(header.getKey().toLowerCase(Locale.ROOT));
    }
    assertEquals(Set.of(), left);
  }

  private void checkBody(JsonNode content, GatewayResponse response, boolean head) {
    if (content.isMissingNode()) {
      assertTrue(head || response.body().isEmpty(), response.body());
    } else {
      var type = response.fields().get("content-type").orElseThrow();
      assertTrue(content.has(type), type);
      if (type.endsWith("json")) {
        check(content.path(type).path("schema"), response.body());
      }
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
