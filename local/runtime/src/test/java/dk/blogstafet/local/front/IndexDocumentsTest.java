package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.Context;

/// Checks that the CDN's function and the local front resolve every address identically.
class IndexDocumentsTest {
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/skole/",
        "/skole",
        "/skole/indlaeg/et-navn",
        "/skole/indlaeg/et-navn/?side=2",
        "/skole?side=2&side=3&vis=alle&tom",
        "/skole/nyhedsbrev/2026-W48/",
        "/skole/nyhedsbrev/2026-W48",
        "/?p=123",
        "/soeg/?q=1984&aar=2026&side=2",
        "/?utm_id=7&p=12&fbclid=9x&cat=3&p=4",
        "/?fbclid=9x&utm_id=7",
        "/index.php?option=com_content&id=12",
        "//elsewhere.example/?p=1",
        "/skole;x/?p=1",
        "/?p=1234567890123&9=1&p=+1",
        "/?p=123456789012&p=x&p=7&p",
        "/?a23456789_123456789_123456789_=1&a23456789_123456789_123456789_1=2",
        "/?Utm_id=7&utm=8&_p=9&p-q=1&p.q=2&B=3&a=4&p=\u0661",
        "/robots.txt",
        "/skole/feed.json?x=1",
        "/skole/sitemap-2026.xml",
        "/skole.2/navn",
        "/.index.html",
        "/skole/../index.html",
        "/skole//index.html",
        "//elsewhere.example/x",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "/%5Celsewhere.example",
        "/skole;x/",
        "/skole\n/x"
      })
  void leadsWhereTheLocalFrontLeads(String address) throws IOException {
    var parts = address.split("\\?", 2);

    var answer = run(parts[0], parts.length > 1 ? parts[1] : "");

    assertEquals(local(address, parts[0]), where(answer), answer::toString);
  }

  /// Returns the key that is requested from the bucket, or the redirect's target; the address
  /// itself if neither applies.
  private static String local(String address, String path) {
    var asked = new AtomicReference<String>();
    var pages =
        new StaticPages(key -> {
          asked.set("/" + key);
          return Optional.empty();
        });
    var request = StaticPages.withNumbers(FrontRequests.get(address));
    var sent = pages.find(request).flatMap(response -> response.header("location"));
    var odd = request.path().equals(path) ? path : request.path();
    return sent.orElseGet(() -> Optional.ofNullable(asked.get()).orElse(odd));
  }

  private static String where(JsonNode answer) {
    return answer.path("statusCode").asInt() == 308
        ? answer.path("headers").path("location").path("value").asText()
        : answer.path("uri").asText();
  }

  private static JsonNode run(String path, String query) throws IOException {
    var event = JSON.createObjectNode();
    var request = event.putObject("request").put("method", "GET").put("uri", path);
    parameters(request.putObject("querystring"), query);
    try (var context = Context.enter()) {
      var scope = context.initSafeStandardObjects();
      var script = code() + "JSON.stringify(handler(" + event + "))";
      return JSON.readTree(
          String.valueOf(context.evaluateString(scope, script, "IndexDocuments", 1, null)));
    }
  }

  /// Returns a query in CloudFront's format (its guide, "CloudFront Functions event structure").
  private static void parameters(ObjectNode parameters, String query) {
    for (var part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      var pair = (part + "=").split("=", 3);
      if (parameters.get(pair[0]) instanceof ObjectNode first) {
        first.withArray("multiValue").addObject().put("value", pair[1]);
      } else {
        var only = parameters.putObject(pair[0]).put("value", pair[1]);
        only.withArray("multiValue").addObject().put("value", pair[1]);
      }
    }
  }

  private static String code() throws IOException {
    var template = new YAMLMapper().readTree(Path.of("../../template.yaml").toFile());
    return template.findPath("FunctionCode").asText();
  }
}
