package dk.blogstafet.local.migration.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/// The article that a page describes in JSON-LD with the words of schema.org.
///
/// @param article an object, which may be empty
record LinkedData(JsonNode article) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Set<String> TYPES =
      Set.of("Article", "NewsArticle", "BlogPosting", "Report", "TechArticle", "ScholarlyArticle");

  /// Reads the first article of a page. What isn't JSON is passed over.
  static LinkedData of(Document page) {
    for (var script : page.select("script[type=application/ld+json]")) {
      var article = article(script.data());
      if (article.isPresent()) {
        return new LinkedData(article.get());
      }
    }
    return new LinkedData(MAPPER.createObjectNode());
  }

  private static Optional<JsonNode> article(String json) {
    try {
      return article(MAPPER.readTree(json));
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> article(JsonNode node) {
    if (isArticle(node)) {
      return Optional.of(node);
    }
    var inside = node.isArray() ? node : node.path("@graph");
    for (var one : inside) {
      if (isArticle(one)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode node) {
    var type = node.path("@type");
    if (type.isArray()) {
      for (var one : type) {
        if (TYPES.contains(one.asText())) {
          return true;
        }
      }
    }
    return TYPES.contains(type.asText(""));
  }

  Optional<String> text(String name) {
    var value = article.path(name);
    var first = value.isArray() ? value.path(0) : value;
    return Optional.of(first.asText("")).filter(it -> !it.isBlank());
  }

  List<String> authors() {
    var authors = article.path("author");
    var names = new ArrayList<String>();
    if (authors.isArray()) {
      authors.forEach(it -> names.add(name(it)));
    } else {
      names.add(name(authors));
    }
    return names.stream().filter(it -> !it.isBlank()).toList();
  }

  private static String name(JsonNode author) {
    return author.isTextual() ? author.asText() : author.path("name").asText("");
  }
}
