package dk.blogstafet.local.migration.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.conversion.ForeignTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The authors and tags of a Ghost export, and which posts have them: read before the posts,
/// because tables have no fixed order.
final class GhostNames {
  private final Map<String, String> users = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, List<GhostRelation>> authorsOf = new HashMap<>();
  private final Map<String, List<GhostRelation>> tagsOf = new HashMap<>();
  private String title = "";
  private String description = "";

  /// A row that connects a post with an author or a tag.
  private record GhostRelation(String id, int order) {}

  /// Reads a table if it is one of these.
  void read(String table, JsonParser json) throws IOException {
    switch (table) {
      case "users" -> JsonStreams.objects(json, it -> put(users, it));
      case "tags" -> JsonStreams.objects(json, it -> put(tags, it));
      case "posts_authors" -> JsonStreams.objects(json, it -> relate(authorsOf, it, "author_id"));
      case "posts_tags" -> JsonStreams.objects(json, it -> relate(tagsOf, it, "tag_id"));
      case "settings" -> JsonStreams.objects(json, this::setting);
      default -> json.skipChildren();
    }
  }

  private static void put(Map<String, String> names, JsonNode row) {
    names.put(JsonStreams.text(row, "id"), ForeignTexts.line(JsonStreams.text(row, "name")));
  }

  private static void relate(
      Map<String, List<GhostRelation>> relations, JsonNode row, String other) {
    relations
        .computeIfAbsent(JsonStreams.text(row, "post_id"), _ -> new ArrayList<>())
        .add(new GhostRelation(JsonStreams.text(row, other), row.path("sort_order").asInt()));
  }

  private void setting(JsonNode row) {
    var value = ForeignTexts.line(JsonStreams.text(row, "value"));
    switch (JsonStreams.text(row, "key")) {
      case "title" -> title = value;
      case "description" -> description = value;
      default -> {}
    }
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  /// Returns the names of a post's tags; internal ones begin with `#`.
  List<String> tags(String post) {
    return names(tagsOf, tags, post);
  }

  /// Returns the names of a post's authors.
  ///
  /// @param author the one that older exports have in the post itself
  List<String> authors(String post, String author) {
    var names = names(authorsOf, users, post);
    return names.isEmpty() && users.containsKey(author)
        ? List.of(users.getOrDefault(author, ""))
        : names;
  }

  private static List<String> names(
      Map<String, List<GhostRelation>> relations, Map<String, String> names, String post) {
    return relations.getOrDefault(post, List.of()).stream()
        .sorted(Comparator.comparingInt(GhostRelation::order))
        .map(it -> names.getOrDefault(it.id(), ""))
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
