package dk.blogstafet.local.soak.inputs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Mutates the parts of an HTTP request that a client controls: method, path, query, header fields,
/// body. The rest is set by the gateway.
final class CallMutator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "get", "X".repeat(99));
  private static final List<String> FIELDS =
      List.of(
          "accept",
          "accept-language",
          "if-none-match",
          "content-type",
          "host",
          "origin",
          "referer",
          "x-forwarded-for",
          "idempotency-key",
          "signature",
          "signature-input",
          "content-digest",
          "user-agent",
          "content-length",
          "cookie",
          "x-blogstafet-reader");

  private static final int LONGEST = 8_000;

  private final RandomGenerator random;

  CallMutator(RandomGenerator random) {
    this.random = random;
  }

  /// Returns the same call with a few mutations.
  ObjectNode of(SampleEvent sample) {
    var call = (ObjectNode) sample.event().deepCopy();
    for (var left = 1 + random.nextInt(3); left > 0; left--) {
      switch (random.nextInt(8)) {
        case 0 -> method(call);
        case 1 -> path(call);
        case 2, 3 -> query(call);
        case 4 -> field(call);
        default -> body(call);
      }
    }
    return call;
  }

  private void method(ObjectNode call) {
    ((ObjectNode) call.at("/requestContext/http"))
        .put("method", HostileStrings.oneOf(METHODS, random));
  }

  private void path(ObjectNode call) {
    var parts = new ArrayList<>(List.of(call.path("rawPath").asText().split("/", -1)));
    var index = random.nextInt(parts.size());
    var before = parts.set(index, HostileStrings.mutated(parts.get(index), random));
    var path = String.join("/", parts);
    call.put("rawPath", path);
    ((ObjectNode) call.at("/requestContext/http")).put("path", path);
    if (call.get("pathParameters") instanceof ObjectNode parameters) {
      parameters
          .properties()
          .forEach(parameter -> {
            if (parameter.getValue().asText().equals(before)) {
              parameters.put(parameter.getKey(), parts.get(index));
            }
          });
    }
  }

  private void query(ObjectNode call) {
    var before = call.path("rawQueryString").asText();
    var query =
        before.isEmpty() || random.nextInt(3) == 0
            ? HostileStrings.oneOf(
                    List.of("cursor", "limit", "category", "t", "relay", "x"), random)
                + "="
                + encoded(HostileStrings.text(random))
            : HostileStrings.mutated(before, random);
    call.put("rawQueryString", query);
    var parameters = call.putObject("queryStringParameters");
    for (var pair : query.split("&", -1)) {
      var parts = pair.split("=", 2);
      parameters.put(name(parts[0]), parts.length == 1 ? "" : parts[1]);
    }
  }

  private void field(ObjectNode call) {
    var headers = (ObjectNode) call.get("headers");
    var name = HostileStrings.oneOf(FIELDS, random);
    var before = headers.path(name).asText();
    if (random.nextInt(6) == 0) {
      headers.remove(name);
    } else if (random.nextBoolean()) {
      headers.put(name, HostileStrings.mutated(before, random));
    } else {
      headers.put(name, HostileStrings.text(random));
    }
  }

  private void body(ObjectNode call) {
    var before = call.path("body").asText("");
    call.put("isBase64Encoded", false);
    switch (random.nextInt(6)) {
      case 0 -> call.put("body", HostileStrings.text(random));
      case 1 -> call.put("body", HostileStrings.mutated(before, random));
      default -> call.put("body", before.startsWith("{") ? json(before) : form(before));
    }
  }

  private String json(String before) {
    try {
      return JSON.writeValueAsString(new JsonMutator(random).of(JSON.readTree(before)));
    } catch (JsonProcessingException spoilt) {
      return HostileStrings.mutated(before, random);
    }
  }

  private String form(String before) {
    var pairs = new ArrayList<>(List.of(before.split("&", -1)));
    var index = random.nextInt(pairs.size());
    var name = pairs.get(index).split("=", 2)[0];
    pairs.set(index, name + "=" + encoded(HostileStrings.text(random)));
    return String.join("&", pairs);
  }

  /// The gateway decodes names as UTF-8, and limits the length of an address.
  private static String name(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
