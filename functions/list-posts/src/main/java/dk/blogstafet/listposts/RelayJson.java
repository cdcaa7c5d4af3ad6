package dk.blogstafet.listposts;

import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import java.net.URI;

/// Writes relays as JSON.
final class RelayJson {
  private RelayJson() {}

  static void write(JsonWriter json, RelaySnapshot snapshot) {
    var relay = snapshot.relay();
    var id = relay.id();
    describe(json, relay);
    json.number("version", snapshot.version());
    json.objects("categories", relay.categories(), (member, it) -> write(member, snapshot, it));
    json.number("count", snapshot.counts().total());
    snapshot
        .newest()
        .ifPresent(post -> json.object("newest", it -> new PostJson(id).write(it, post)));
    json.text("url", PageUrls.relay(id));
    json.text("posts", ApiUrls.posts(id));
    json.text("self", ApiUrls.relay(id));
  }

  private static void describe(JsonWriter json, Relay relay) {
    json.text("id", relay.id().slug());
    json.text("title", relay.title());
    json.text("introduction", relay.introduction());
    relay.article().ifPresent(article -> json.object("article", it -> write(it, article)));
    json.text("language", relay.language().tag());
    json.bool("open", relay.isOpen());
  }

  private static void write(JsonWriter json, IntroductoryArticle article) {
    json.text("text", article.text());
    json.text("link", article.link().map(URI::toString));
  }

  private static void write(JsonWriter json, RelaySnapshot snapshot, Category category) {
    json.text("name", category.name());
    json.text("slug", category.slug());
    json.number("count", snapshot.counts().of(category));
  }
}
