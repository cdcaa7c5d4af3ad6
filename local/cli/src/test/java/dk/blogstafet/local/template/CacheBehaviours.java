package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Returns the CDN's cache behaviour for an address: the first whose pattern matches.
final class CacheBehaviours {
  private CacheBehaviours() {}

  static Stream<JsonNode> all(JsonNode config) {
    return Stream.concat(
        TemplateDocument.stream(config.path("CacheBehaviors")),
        Stream.of(config.path("DefaultCacheBehavior")));
  }

  static JsonNode of(JsonNode config, String path) {
    return TemplateDocument.stream(config.path("CacheBehaviors"))
        .filter(it -> fits(it.path("PathPattern").asText(), path))
        .findFirst()
        .orElse(config.path("DefaultCacheBehavior"));
  }

  /// `*` matches any characters, `?` one (CloudFront's guide, "Path pattern").
  private static boolean fits(String pattern, String path) {
    var form = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.matches(form, path);
  }
}
