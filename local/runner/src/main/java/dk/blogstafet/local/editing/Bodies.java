package dk.blogstafet.local.editing;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.relay.Draft;
import dk.blogstafet.relay.Draft.DraftAuthor;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is written to a site, as JSON (docs/writing.md). The same thing is always the same bytes.
final class Bodies {
  private Bodies() {}

  /// A post to publish.
  static String post(Draft draft) {
    return JsonWriter.object(json -> write(json, draft));
  }

  /// A post as it is to be from now on.
  ///
  /// @param sentence what readers are told
  static String correction(int version, String kind, String sentence, Draft draft) {
    return JsonWriter.object(json -> {
      json.number("version", version);
      json.text("kind", kind);
      json.text("sentence", sentence);
      json.object("post", post -> write(post, draft));
    });
  }

  /// Why a post goes or comes back.
  static String reason(int version, String reason) {
    return JsonWriter.object(json -> {
      json.number("version", version);
      json.text("reason", reason);
    });
  }

  private static void write(JsonWriter json, Draft draft) {
    text(json, "title", draft.title());
    text(json, "date", draft.date());
    text(json, "category", draft.category());
    text(json, "teaser", draft.teaser());
    json.objects("authors", draft.authors(), Bodies::author);
    text(json, "text", draft.text());
    text(json, "link", draft.link());
    text(json, "slug", draft.slug());
  }

  private static void author(JsonWriter json, DraftAuthor author) {
    text(json, "name", author.name());
    text(json, "title", author.title());
    text(json, "workplace", author.workplace());
    text(json, "side", author.side());
  }

  private static void text(JsonWriter json, String name, @Nullable String value) {
    json.text(name, Optional.ofNullable(value));
  }

  /// A body of nothing but what is written.
  static String of(Consumer<JsonWriter> members) {
    return JsonWriter.object(members);
  }
}
