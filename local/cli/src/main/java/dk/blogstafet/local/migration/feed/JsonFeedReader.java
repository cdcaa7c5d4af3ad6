package dk.blogstafet.local.migration.feed;

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
import dk.blogstafet.relay.ForeignDates;
import dk.blogstafet.words.LocalizedMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Entities;

/// Reads JSON Feed 1.0 and 1.1.
final class JsonFeedReader {
  private static final Set<String> KNOWN =
      Set.of(
          ("id url external_url title content_html content_text summary image banner_image"
                  + " date_published date_modified author authors tags language attachments")
              .split(" "));

  private static final Pattern GAP = Pattern.compile("\\n\\s*\\n");

  private final LocalizedMessages words;
  private final Consumer<FoundItem> items;
  private final FieldTally unknown = new FieldTally();
  private String title = "";
  private String description = "";

  /// The authors of items that name none. They stand above the items, or count for none.
  private final List<String> authors = new ArrayList<>();

  private int found;

  private JsonFeedReader(LocalizedMessages words, Consumer<FoundItem> items) {
    this.words = words;
    this.items = items;
  }

  /// Reads a file.
  ///
  /// @throws IOException if the file can't be read
  /// @throws BrokenExportException if it is no whole JSON
  static ExportSummary read(Path file, LocalizedMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    var reader = new JsonFeedReader(words, items);
    JsonStreams.read(
        file,
        (name, json) -> {
          switch (name) {
            case "title" -> reader.title = ForeignTexts.line(JsonStreams.text(json));
            case "description" -> reader.description = ForeignTexts.line(JsonStreams.text(json));
            case "authors" -> JsonStreams.objects(json, reader::author);
            case "author" -> reader.author(JsonStreams.object(json));
            case "items" -> JsonStreams.objects(json, reader::item);
            default -> json.skipChildren();
          }
        });
    return new ExportSummary(
        reader.title, reader.description, reader.found, reader.unknown.counts());
  }

  private void item(JsonNode item) {
    found++;
    item.fieldNames()
        .forEachRemaining(it -> {
          if (!KNOWN.contains(it)) {
            unknown.count(it);
          }
        });
    var address = JsonStreams.text(item, "url");
    var html = JsonStreams.text(item, "content_html");
    var text = html.isEmpty() ? paragraphs(JsonStreams.text(item, "content_text")) : html;
    var addresses =
        Stream.of(address, JsonStreams.text(item, "id")).filter(ForeignAddress::isWeb).distinct();
    items.accept(
        new FoundItem.FoundPost(
            new ForeignPost(
                ForeignTexts.line(JsonStreams.text(item, "title")),
                ForeignDates.of(JsonStreams.text(item, "date_published"))
                    .or(() -> ForeignDates.of(JsonStreams.text(item, "date_modified"))),
                ForeignAddress.slugOf(address),
                texts(item.path("tags")),
                List.of(),
                ForeignTexts.teaser(JsonStreams.text(item, "summary")),
                authors(item),
                HtmlConverter.convert(text, address, words),
                Optional.of(JsonStreams.text(item, "external_url"))
                    .filter(it -> text.isBlank() && ForeignAddress.isWeb(it)),
                addresses.toList(),
                losses(item))));
  }

  private static String paragraphs(String text) {
    var html = new StringBuilder();
    var paragraphs = GAP.splitAsStream(ForeignTexts.clean(text)).filter(it -> !it.isBlank());
    for (var paragraph : paragraphs.toList()) {
      html.append("<p>").append(Entities.escape(paragraph)).append("</p>");
    }
    return html.toString();
  }

  private void author(JsonNode author) {
    authors.addAll(names(List.of(author)));
  }

  private List<String> authors(JsonNode item) {
    var named = names(item.path("authors"));
    var own = named.isEmpty() ? names(List.of(item.path("author"))) : named;
    return own.isEmpty() ? List.copyOf(authors) : own;
  }

  private static List<String> names(Iterable<JsonNode> authors) {
    return StreamSupport.stream(authors.spliterator(), false)
        .map(it -> ForeignTexts.line(JsonStreams.text(it, "name")))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static List<ImportLoss> losses(JsonNode item) {
    var losses = new ArrayList<ImportLoss>();
    for (var name : List.of("image", "banner_image")) {
      var address = JsonStreams.text(item, name);
      if (!address.isEmpty()) {
        losses.add(new ImportLoss(LossKind.ATTACHMENT, address));
      }
    }
    item.path("attachments")
        .forEach(
            it -> losses.add(new ImportLoss(LossKind.ATTACHMENT, JsonStreams.text(it, "url"))));
    return losses;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .map(ForeignTexts::line)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
