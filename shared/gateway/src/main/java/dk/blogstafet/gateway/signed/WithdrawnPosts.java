package dk.blogstafet.gateway.signed;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.stream.Stream;

/// Lists a relay's withdrawn posts with what an editor needs to restore one.
record WithdrawnPosts(Posts posts) {
  /// The maximum number of posts in a response, those with the newest dates. Each takes a store
  /// read of its own.
  static final int LONGEST = 100;

  /// Responds with the posts, newest date first; the response is not cached.
  GatewayResponse answer(RelayId relay) {
    var all = posts.withdrawn(relay).reversed();
    var shown = all.stream().limit(LONGEST).flatMap(post -> find(relay, post)).toList();
    var body = JsonWriter.object(json -> write(json, relay, shown, all.size() > LONGEST));
    return GatewayResponse.of(200, "application/json", body).with("cache-control", "no-store");
  }

  /// A post restored between the two reads is left out.
  private Stream<PostLookup.WithdrawnPost> find(RelayId relay, PostSummary post) {
    return posts.find(relay, post.id()) instanceof PostLookup.WithdrawnPost withdrawn
        ? Stream.of(withdrawn)
        : Stream.empty();
  }

  private static void write(
      JsonWriter json, RelayId relay, List<PostLookup.WithdrawnPost> shown, boolean more) {
    json.text("relay", relay.slug());
    json.objects("withdrawn", shown, WithdrawnPosts::write);
    json.bool("more", more);
  }

  private static void write(JsonWriter json, PostLookup.WithdrawnPost withdrawn) {
    var post = withdrawn.whole().post();
    json.text("id", post.id().slug());
    json.number("leg", post.leg().number());
    json.text("title", post.title());
    json.text("date", post.date().toString());
    json.text("withdrawn", withdrawn.at().toString());
    json.text("reason", withdrawn.reason());
    json.number("version", post.version());
  }
}
