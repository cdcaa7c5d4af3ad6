package dk.blogstafet.listposts;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.page.Addresses;
import dk.blogstafet.relay.Article;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Standing;
import java.net.URI;

/// Writes relays as JSON.
final class RelayJson {
  private RelayJson() {}

  static void write(JsonWriter json, Standing standing) {
    var relay = standing.relay();
    var id = relay.id();
    describe(json, relay);
    json.number("version", standing.version());
    json.objects("categories", relay.categories(), (member, it) -> write(member, standing, it));
    json.number("count", standing.counts().total());
    standing
        .newest()
        .ifPresent(post -> json.object("newest", it -> new PostJson(id).write(it, post)));
    json.text("url", Addresses.relay(id));
    json.text("posts", Links.posts(id));
    json.text("self", Links.relay(id));
  }

  private static void describe(JsonWriter json, Relay relay) {
    json.text("id", relay.id().slug());
    json.text("title", relay.title());
    json.text("introduction", relay.introduction());
    relay.article().ifPresent(article -> json.object("article", it -> write(it, article)));
    json.text("language", relay.language().tag());
    json.truth("open", relay.isOpen());
  }

  private static void write(JsonWriter json, Article article) {
    json.text("text", article.text());
    json.text("link", article.link().map(URI::toString));
  }

  private static void write(JsonWriter json, Standing standing, Category category) {
    json.text("name", category.name());
    json.text("slug", category.slug());
    json.number("count", standing.counts().of(category));
  }
}
