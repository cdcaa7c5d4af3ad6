package dk.blogstafet.local.editing.session;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.change.PostDraft.PictureDraft;
import dk.blogstafet.relay.change.SiteDraft;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is written to a site, as JSON (docs/writing.md). The same thing is always the same bytes.
public final class RequestBodies {
  private RequestBodies() {}

  /// A post to publish.
  public static String post(PostDraft draft) {
    return JsonWriter.object(json -> {
      write(json, draft);
      if (!draft.mailable()) {
        json.bool("newsletter", false);
      }
    });
  }

  /// A post as it is to be from now on.
  ///
  /// @param sentence what readers are told
  public static String correction(int version, String kind, String sentence, PostDraft draft) {
    return JsonWriter.object(json -> {
      json.number("version", version);
      json.text("kind", kind);
      json.text("sentence", sentence);
      json.object("post", post -> write(post, draft));
    });
  }

  /// Why a post goes or comes back.
  public static String reason(int version, String reason) {
    return JsonWriter.object(json -> {
      json.number("version", version);
      json.text("reason", reason);
    });
  }

  /// A site as it is to be.
  public static String site(int version, SiteDraft draft) {
    return JsonWriter.object(json -> {
      json.number("version", version);
      json.object("site", site -> write(site, draft));
    });
  }

  /// A relay to open.
  public static String opening(Relay relay) {
    return JsonWriter.object(json -> {
      json.text("id", relay.id().slug());
      write(json, relay);
    });
  }

  /// A relay as it is to be from now on.
  public static String relay(int version, Relay relay) {
    return JsonWriter.object(json -> {
      json.number("version", version);
      json.object("relay", it -> write(it, relay));
    });
  }

  private static void write(JsonWriter json, SiteDraft draft) {
    text(json, "name", draft.name());
    text(json, "publisher", draft.publisher());
    text(json, "responsibleEditor", draft.responsibleEditor());
    text(json, "postalAddress", draft.postalAddress());
    text(json, "sender", draft.sender());
    text(json, "contact", draft.contact());
    text(json, "home", draft.home());
    text(json, "language", draft.language());
    text(json, "licence", draft.licence());
  }

  private static void write(JsonWriter json, Relay relay) {
    json.text("title", relay.title());
    json.text("introduction", relay.introduction());
    relay
        .article()
        .ifPresent(article -> {
          json.text("articleText", article.text());
          json.text("articleLink", article.link().map(URI::toString));
        });
    json.texts("categories", relay.categories().stream().map(Category::name).toList());
    json.text("language", relay.language().tag());
    json.bool("open", relay.isOpen());
  }

  private static void write(JsonWriter json, PostDraft draft) {
    text(json, "title", draft.title());
    text(json, "date", draft.date());
    text(json, "category", draft.category());
    text(json, "teaser", draft.teaser());
    json.objects("authors", draft.authors(), RequestBodies::author);
    text(json, "text", draft.text());
    text(json, "link", draft.link());
    text(json, "because", draft.because());
    text(json, "slug", draft.slug());
    if (!draft.oldAddresses().isEmpty()) {
      json.texts("oldAddresses", draft.oldAddresses());
    }
    Optional.ofNullable(draft.picture())
        .ifPresent(picture -> json.object("picture", it -> picture(it, picture)));
  }

  private static void picture(JsonWriter json, PictureDraft picture) {
    text(json, "address", picture.address());
    text(json, "alt", picture.alt());
    if (picture.decorative()) {
      json.bool("decorative", true);
    }
    text(json, "caption", picture.caption());
    text(json, "photographer", picture.photographer());
    text(json, "licence", picture.licence());
  }

  private static void author(JsonWriter json, AuthorDraft author) {
    text(json, "name", author.name());
    text(json, "title", author.title());
    text(json, "workplace", author.workplace());
    text(json, "side", author.side());
    text(json, "biography", author.biography());
    text(json, "website", author.website());
    text(json, "orcid", author.orcid());
    text(json, "portrait", author.portrait());
  }

  private static void text(JsonWriter json, String name, @Nullable String value) {
    json.text(name, Optional.ofNullable(value));
  }

  /// A body of nothing but what is written.
  public static String of(Consumer<JsonWriter> members) {
    return JsonWriter.object(members);
  }
}
