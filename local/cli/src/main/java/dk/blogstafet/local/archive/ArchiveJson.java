package dk.blogstafet.local.archive;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.OrcidId;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/// Writes relays and posts as JSON: one object and a line break.
final class ArchiveJson {
  private ArchiveJson() {}

  /// Writes a relay and all its published posts.
  static String relay(Relay relay, List<Post> posts) {
    return JsonWriter.object(json -> {
      json.object("relay", it -> relay(it, relay));
      json.objects("posts", posts, ArchiveJson::post);
    })
        + "\n";
  }

  /// Writes a relay's withdrawn posts.
  static String withdrawn(List<ArchivedWithdrawal> posts) {
    return JsonWriter.object(json ->
        json.objects(
            "withdrawn",
            posts,
            (it, withdrawal) -> {
              it.text("reason", withdrawal.reason());
              it.text("withdrawnAt", withdrawal.at().toString());
              post(it, withdrawal.whole());
            }))
        + "\n";
  }

  private static void relay(JsonWriter json, Relay relay) {
    json.text("id", relay.id().slug());
    json.text("title", relay.title());
    json.text("introduction", relay.introduction());
    json.text("articleText", relay.article().map(IntroductoryArticle::text));
    json.text("articleLink", relay.article().flatMap(IntroductoryArticle::link).map(URI::toString));
    json.texts("categories", relay.categories().stream().map(Object::toString).toList());
    json.text("language", relay.language().tag());
    json.bool("open", relay.isOpen());
    json.text("feedId", relay.feedId());
  }

  private static void post(JsonWriter json, Post whole) {
    headline(json, whole.post());
    switch (whole.body()) {
      case PostBody.MarkdownText(var markdown) -> json.text("text", markdown);
      case PostBody.ExternalLink(var link) -> json.text("link", link.toString());
      case PostBody.None() -> {}
    }
    json.number("version", whole.post().version());
    json.text("published", whole.post().published().map(Instant::toString));
    json.text("stored", whole.post().stored().toString());
    json.objects("corrections", whole.corrections(), ArchiveJson::correction);
    json.texts("oldAddresses", whole.oldAddresses().stream().map(FormerAddress::path).toList());
  }

  private static void headline(JsonWriter json, PostSummary post) {
    json.text("id", post.id().slug());
    json.number("leg", post.leg().number());
    json.text("title", post.title());
    json.text("date", post.date().toString());
    json.text("category", post.category().name());
    json.text("teaser", post.metadata().teaser());
    json.objects("authors", post.metadata().authors(), ArchiveJson::author);
    json.textUnlessEmpty("because", post.metadata().because());
    post.metadata()
        .picture()
        .ifPresent(picture -> json.object("picture", it -> picture(it, picture)));
  }

  private static void picture(JsonWriter json, LeadPicture picture) {
    json.text("name", picture.name().text());
    json.text("alt", picture.alt());
    json.text("caption", picture.caption());
    json.text("photographer", picture.photographer());
    json.text("licence", picture.licence());
  }

  private static void author(JsonWriter json, Author author) {
    json.text("name", author.name());
    json.text("title", author.title());
    json.text("workplace", author.workplace());
    json.text("side", author.role().map(AuthorRole::label));
    json.textUnlessEmpty("biography", author.biography());
    json.text("website", author.website().map(URI::toString));
    json.text("orcid", author.orcid().map(OrcidId::text));
    json.text("portrait", author.portrait().map(PictureName::text));
  }

  private static void correction(JsonWriter json, Correction correction) {
    json.text("kind", correction.kind().tag());
    json.text("at", correction.at().toString());
    json.text("sentence", correction.sentence());
  }
}
