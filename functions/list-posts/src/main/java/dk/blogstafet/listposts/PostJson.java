package dk.blogstafet.listposts;

import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.OrcidId;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import java.net.URI;

/// Writes a relay's posts as JSON. Unknown values are left out.
record PostJson(RelayId relay) {
  /// Writes a post with its text, or with the link to it.
  void write(JsonWriter json, Post whole) {
    write(json, whole.post());
    if (!whole.corrections().isEmpty()) {
      json.objects("corrections", whole.corrections(), PostJson::write);
    }
    switch (whole.body()) {
      case PostBody.MarkdownText(var markdown) -> json.text("text", markdown);
      case PostBody.ExternalLink(var link) -> json.text("link", link.toString());
      case PostBody.None() -> {}
    }
  }

  /// Writes a post without its text, for lists.
  void write(JsonWriter json, PostSummary post) {
    json.text("id", post.id().slug());
    json.number("leg", post.leg().number());
    json.text("title", post.title());
    json.text("date", post.date().toString());
    json.object(
        "category",
        category -> {
          category.text("name", post.category().name());
          category.text("slug", post.category().slug());
        });
    json.text("teaser", post.metadata().teaser());
    json.objects("authors", post.metadata().authors(), this::write);
    json.textUnlessEmpty("because", post.metadata().because());
    post.metadata()
        .picture()
        .ifPresent(picture -> json.object("picture", it -> write(it, picture)));
    json.number("version", post.version());
    json.text("updated", post.updated().toString());
    post.correction().ifPresent(it -> json.object("correction", told -> write(told, it)));
    json.text("url", PageUrls.post(relay, post.id()));
    json.text("self", ApiUrls.post(relay, post.id()));
  }

  private void write(JsonWriter json, Author author) {
    json.text("name", author.name());
    json.textUnlessEmpty("title", author.title());
    json.textUnlessEmpty("workplace", author.workplace());
    json.text("side", author.role().map(AuthorRole::label));
    json.textUnlessEmpty("biography", author.biography());
    json.text("website", author.website().map(URI::toString));
    json.text("orcid", author.orcid().map(OrcidId::text));
    json.text("portrait", author.portrait().map(it -> it.path(relay)));
    json.text("url", author.id().path(relay));
  }

  private void write(JsonWriter json, LeadPicture picture) {
    var name = picture.name();
    json.text("address", name.path(relay));
    json.number("width", name.width());
    json.number("height", name.height());
    if (picture.alt().isEmpty()) {
      json.bool("decorative", true);
    }
    json.textUnlessEmpty("alt", picture.alt());
    json.textUnlessEmpty("caption", picture.caption());
    json.textUnlessEmpty("photographer", picture.photographer());
    json.textUnlessEmpty("licence", picture.licence());
  }

  private static void write(JsonWriter json, Correction correction) {
    json.text("kind", correction.kind().tag());
    json.text("at", correction.at().toString());
    json.text("sentence", correction.sentence());
  }
}
