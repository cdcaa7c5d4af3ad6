package dk.blogstafet.local.migration.site;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.conversion.ForeignTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The fields of a post in such a site, under the names that the four programs use.
record SiteFields(JsonNode fields) {
  /// The names that are read, or say nothing about a text.
  static final Set<String> KNOWN =
      Set.of(
          ("title date pubDate publishDate datePublished published draft slug url permalink aliases"
                  + " redirect_from categories category tags tag authors author description summary"
                  + " excerpt layout type template weight lastmod updated modified taxonomies"
                  + " image images cover thumbnail featured_image featuredImage header"
                  + " image_alt imageAlt featured_image_alt featuredImageAlt cover_alt alt")
              .split(" "));

  private static final Pattern WORDS = Pattern.compile("[\\s,]+");

  /// The names of Eleventy's collections, which are written as tags.
  private static final Set<String> COLLECTIONS = Set.of("post", "posts", "blog", "all", "articles");

  Optional<String> text(String... names) {
    for (var name : names) {
      var value = fields.path(name);
      if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
        return Optional.of(ForeignTexts.line(value.asText()));
      }
    }
    return Optional.empty();
  }

  boolean is(String name, boolean otherwise) {
    var value = fields.path(name);
    return value.isMissingNode() ? otherwise : value.asText().equals("true");
  }

  List<String> categories() {
    var all = names("categories", "category");
    return all.isEmpty() ? tagsAsCategory() : all;
  }

  /// A site without categories files its posts by tags.
  private List<String> tagsAsCategory() {
    return allTags().stream().limit(1).toList();
  }

  List<String> tags() {
    return names("categories", "category").isEmpty()
        ? allTags().stream().skip(1).toList()
        : allTags();
  }

  private List<String> allTags() {
    return names("tags", "tag").stream().filter(it -> !COLLECTIONS.contains(it)).toList();
  }

  List<String> authors() {
    return names("authors", "author");
  }

  List<String> aliases() {
    var all = new ArrayList<>(names("aliases"));
    all.addAll(names("redirect_from"));
    return all;
  }

  /// Returns the values of the first of these fields that has any: a list, objects with a name, or
  /// a text. Zola has them under `taxonomies`.
  private List<String> names(String... names) {
    for (var name : names) {
      var value = fields.path(name);
      var found = values(name, value.isMissingNode() ? fields.at("/taxonomies/" + name) : value);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<String> values(String name, JsonNode value) {
    if (value.isArray()) {
      var all = new ArrayList<String>();
      value.forEach(it -> all.addAll(values("", it)));
      return all;
    }
    var text = ForeignTexts.line(value.isObject() ? value.path("name").asText() : value.asText(""));
    if (text.isEmpty() || value.isNull()) {
      return List.of();
    }
    // Jekyll's lists in one line are separated by spaces.
    return name.equals("categories") || name.equals("tags")
        ? List.of(WORDS.split(text))
        : List.of(text);
  }
}
