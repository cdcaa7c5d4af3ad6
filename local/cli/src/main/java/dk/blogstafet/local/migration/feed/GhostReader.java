package dk.blogstafet.local.migration.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.conversion.html.HtmlConverter;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.migration.content.ExportSummary;
import dk.blogstafet.local.migration.content.FieldTally;
import dk.blogstafet.local.migration.content.ForeignAddress;
import dk.blogstafet.local.migration.content.ForeignPost;
import dk.blogstafet.local.migration.content.FoundItem;
import dk.blogstafet.local.migration.content.LeftReason;
import dk.blogstafet.relay.ForeignDates;
import dk.blogstafet.words.LocalizedMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Reads Ghost's export: the tables in `db[0].data`. The file is read twice, because a post's
/// authors and tags may come after it.
final class GhostReader {
  /// Ghost writes this in place of the site's address.
  private static final String SITE = "__GHOST_URL__";

  private static final Set<String> KNOWN =
      Set.of(
          ("id uuid title slug mobiledoc lexical html plaintext comment_id feature_image"
                  + " feature_image_alt featured type status visibility locale author_id created_at"
                  + " created_by updated_at updated_by published_at published_by custom_excerpt"
                  + " codeinjection_head codeinjection_foot page language email_recipient_filter"
                  + " show_title_and_feature_image newsletter_id canonical_url")
              .split(" "));

  private final GhostNames names;
  private final LocalizedMessages words;
  private final Consumer<FoundItem> items;
  private final FieldTally unknown = new FieldTally();
  private int found;

  private GhostReader(GhostNames ghostNames, LocalizedMessages words, Consumer<FoundItem> items) {
    this.names = ghostNames;
    this.words = words;
    this.items = items;
  }

  /// Reads a file.
  ///
  /// @throws IOException if the file can't be read
  /// @throws BrokenExportException if it is no whole export
  static ExportSummary read(Path file, LocalizedMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    var names = new GhostNames();
    tables(file, names::read);
    var reader = new GhostReader(names, words, items);
    tables(
        file,
        (table, json) -> {
          if (table.equals("posts")) {
            JsonStreams.objects(json, reader::post);
          } else {
            json.skipChildren();
          }
        });
    return new ExportSummary(
        names.title(), names.description(), reader.found, reader.unknown.counts());
  }

  /// Finds the tables: `db` is a list with one object, or missing, so that `data` stands on top.
  private static void tables(Path file, JsonStreams.JsonFieldReader tables)
      throws IOException, BrokenExportException {
    JsonStreams.read(file, (name, json) -> tables(name, json, tables));
  }

  private static void tables(String name, JsonParser json, JsonStreams.JsonFieldReader tables)
      throws IOException {
    if (name.equals("db") && json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
          JsonStreams.fields(json, (inner, value) -> tables(inner, value, tables));
        } else {
          json.skipChildren();
        }
      }
    } else if (name.equals("data") && json.currentToken() == JsonToken.START_OBJECT) {
      JsonStreams.fields(json, tables);
    } else {
      json.skipChildren();
    }
  }

  private void post(JsonNode post) {
    found++;
    post.fieldNames()
        .forEachRemaining(it -> {
          if (!KNOWN.contains(it) && !post.path(it).isNull()) {
            unknown.count(it);
          }
        });
    var title = ForeignTexts.line(JsonStreams.text(post, "title"));
    items.accept(
        left(post)
            .<FoundItem>map(it -> new FoundItem.LeftItem(title, it.reason(), it.detail()))
            .orElseGet(() -> new FoundItem.FoundPost(post(title, post))));
  }

  private record GhostRefusal(LeftReason reason, String detail) {}

  private static Optional<GhostRefusal> left(JsonNode post) {
    var status = JsonStreams.text(post, "status");
    var visibility = JsonStreams.text(post, "visibility");
    if (post.path("page").asBoolean() || JsonStreams.text(post, "type").equals("page")) {
      return Optional.of(new GhostRefusal(LeftReason.PAGE, ""));
    }
    if (!status.equals("published")) {
      return Optional.of(new GhostRefusal(LeftReason.NOT_PUBLISHED, status));
    }
    if (!visibility.isEmpty() && !visibility.equals("public")) {
      return Optional.of(new GhostRefusal(LeftReason.PRIVATE, visibility));
    }
    return JsonStreams.text(post, "html").isEmpty() ? withoutHtml(post) : Optional.empty();
  }

  private static Optional<GhostRefusal> withoutHtml(JsonNode post) {
    for (var format : List.of("lexical", "mobiledoc")) {
      if (!JsonStreams.text(post, format).isEmpty()) {
        return Optional.of(new GhostRefusal(LeftReason.NO_HTML, format));
      }
    }
    return Optional.empty();
  }

  private ForeignPost post(String title, JsonNode post) {
    var id = JsonStreams.text(post, "id");
    var all = names.tags(id);
    var slug = JsonStreams.text(post, "slug");
    var html = JsonStreams.text(post, "html").replace(SITE, "");
    return new ForeignPost(
        title,
        date(post.path("published_at")),
        ForeignAddress.slug(slug),
        all.stream().filter(it -> !it.startsWith("#")).limit(1).toList(),
        all.stream().filter(it -> !it.startsWith("#")).skip(1).toList(),
        ForeignTexts.teaser(JsonStreams.text(post, "custom_excerpt")),
        names.authors(id, JsonStreams.text(post, "author_id")),
        HtmlConverter.convert(html, "", words),
        Optional.empty(),
        slug.isEmpty() ? List.of() : List.of("/" + slug + "/"),
        losses(post));
  }

  /// A text, or milliseconds in exports of Ghost 0.x.
  private static Optional<LocalDate> date(JsonNode value) {
    return value.isNumber()
        ? ForeignDates.of(Instant.ofEpochMilli(value.asLong()).toString())
        : ForeignDates.of(value.asText("") + (value.asText("").length() == 19 ? "Z" : ""));
  }

  private static List<ImportLoss> losses(JsonNode post) {
    var losses = new ArrayList<ImportLoss>();
    var picture = JsonStreams.text(post, "feature_image").replace(SITE, "");
    var alt = ForeignTexts.line(JsonStreams.text(post, "feature_image_alt"));
    add(losses, LossKind.ATTACHMENT, alt.isEmpty() ? picture : picture + " (" + alt + ")");
    add(losses, LossKind.SCRIPT, JsonStreams.text(post, "codeinjection_head"));
    add(losses, LossKind.SCRIPT, JsonStreams.text(post, "codeinjection_foot"));
    return losses;
  }

  private static void add(List<ImportLoss> losses, LossKind kind, String detail) {
    if (!detail.isBlank()) {
      losses.add(new ImportLoss(kind, detail));
    }
  }
}
