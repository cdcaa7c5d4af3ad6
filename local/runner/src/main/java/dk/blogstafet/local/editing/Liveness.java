package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.page.Renderer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// Whether readers have what the API has of a relay's newest posts. The relay's JSON Feed is
/// written after the posts' pages: what stands there, stands on them too.
final class Liveness {
  private Liveness() {}

  /// The posts that readers don't have as the API has them, and those that they still have and
  /// should not; by their addresses.
  ///
  /// @param posts the API's list of posts
  /// @param feed the relay's JSON Feed
  static List<String> behind(JsonNode posts, JsonNode feed) {
    var wanted =
        nodes(posts.path("posts")).stream().limit(Renderer.FEED).map(Liveness::ofPost).toList();
    var shown = nodes(feed.path("items")).stream().map(Liveness::ofItem).toList();
    var behind = new ArrayList<String>();
    wanted.stream().filter(it -> !shown.contains(it)).map(Shown::address).forEach(behind::add);
    shown.stream()
        .map(Shown::address)
        .filter(it -> wanted.stream().noneMatch(post -> post.address().equals(it)))
        .forEach(behind::add);
    return behind;
  }

  private static List<JsonNode> nodes(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  private static Shown ofPost(JsonNode post) {
    return new Shown(
        post.path("url").asText(),
        post.path("title").asText(),
        post.path("teaser").asText(),
        post.path("correction").path("at").asText());
  }

  private static Shown ofItem(JsonNode item) {
    return new Shown(
        path(item.path("url").asText()),
        item.path("title").asText(),
        item.path("summary").asText(),
        item.path("date_modified").asText());
  }

  private static String path(String address) {
    try {
      return URI.create(address).getPath();
    } catch (IllegalArgumentException malformed) {
      return address;
    }
  }

  /// What both say of a post.
  ///
  /// @param corrected when it was last; empty if never
  private record Shown(String address, String title, String teaser, String corrected) {}
}
