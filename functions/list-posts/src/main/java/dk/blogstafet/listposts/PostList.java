package dk.blogstafet.listposts;

import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lists a relay's posts in pages, newest first.
final class PostList {
  /// The maximum number of posts in a response.
  static final int LONGEST = 100;

  /// The default number of posts in a response.
  static final int USUAL = 20;

  static final List<String> PARAMETERS = List.of("category", "limit", "cursor");

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

  private final Posts posts;

  PostList(Posts posts) {
    this.posts = posts;
  }

  /// Returns the requested number of posts; empty if it isn't a number from 1 to [#LONGEST].
  static Optional<Integer> limit(GatewayRequest request) {
    var asked = parameter(request, "limit");
    return asked.isEmpty()
        ? Optional.of(USUAL)
        : asked
            .filter(text -> NUMBER.matcher(text).matches())
            .map(Integer::valueOf)
            .filter(number -> number <= LONGEST);
  }

  /// Responds for a relay as just read. A post added between that and this method's own read is in
  /// the response under the older tag, so the next request gets it again: late, but never lost.
  GatewayResponse answer(GatewayRequest request, RelaySnapshot snapshot, int limit) {
    var problems = ListProblems.to(request);
    var slug = parameter(request, "category");
    var category = slug.flatMap(snapshot.relay()::categoryBySlug);
    if (slug.isPresent() && category.isEmpty()) {
      return problems.category(snapshot.relay(), slug.get());
    }
    var listId = new PostListId(snapshot.id(), category);
    var cursor = parameter(request, "cursor");
    var before = cursor.flatMap(text -> ListCursor.place(listId, text));
    if (cursor.isPresent() && before.isEmpty()) {
      return problems.cursor();
    }
    return ConditionalJson.json(
        request, EntityTags.of(snapshot), json -> write(json, listId, before, limit));
  }

  private void write(JsonWriter json, PostListId listId, Optional<PostPosition> before, int limit) {
    var found = posts.newest(listId, before, limit + 1);
    var more = found.size() > limit;
    var shown = more ? found.subList(0, limit) : found;
    var post = new PostJson(listId.relay());
    json.text("relay", ApiUrls.relay(listId.relay()));
    json.text("category", listId.category().map(Category::slug));
    json.objects("posts", shown, (JsonWriter member, PostSummary it) -> post.write(member, it));
    if (more) {
      json.text("next", ListCursor.after(listId, shown.getLast().position()));
    }
  }

  private static Optional<String> parameter(GatewayRequest request, String name) {
    return request.query().values(name).stream().findFirst();
  }
}
