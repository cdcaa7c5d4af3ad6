package dk.blogstafet.local.migration.feed;

import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.conversion.html.HtmlConverter;
import dk.blogstafet.local.migration.content.ForeignAddress;
import dk.blogstafet.local.migration.content.ForeignPost;
import dk.blogstafet.local.migration.content.FoundItem;
import dk.blogstafet.relay.ForeignDates;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// RSS 2.0, with the modules `content` and `dc`.
record RssDialect(LocalizedMessages words) implements FeedDialect {
  private static final Set<String> KNOWN =
      Set.of(
          ("title link guid pubDate dc:date dc:subject description content:encoded category"
                  + " dc:creator author enclosure media:content media:thumbnail comments"
                  + " slash:comments wfw:commentRss atom:link source")
              .split(" "));

  /// `name@example.org (Name)`, as RSS 2.0 wants it.
  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");

  @Override
  public Set<String> known() {
    return KNOWN;
  }

  @Override
  public FoundItem item(FeedFields item, FeedFields head) {
    var addresses =
        Stream.of("link", "guid")
            .flatMap(it -> item.texts(it).stream())
            .map(String::strip)
            .filter(ForeignAddress::isWeb)
            .distinct()
            .toList();
    var address = addresses.stream().findFirst().orElse("");
    var whole = item.first("content:encoded");
    var html = whole.or(() -> item.first("description")).orElse("");
    var teaser = whole.isPresent() ? HtmlConverter.plain(item.text("description")) : "";
    return new FoundItem.FoundPost(
        new ForeignPost(
            HtmlConverter.plain(item.text("title")),
            item.first("pubDate", "dc:date").flatMap(ForeignDates::of),
            ForeignAddress.slugOf(address),
            Stream.of("category", "dc:subject")
                .flatMap(it -> item.texts(it).stream())
                .map(HtmlConverter::plain)
                .toList(),
            List.of(),
            ForeignTexts.teaser(teaser),
            authors(item),
            HtmlConverter.convert(html, address, words),
            Optional.empty(),
            addresses,
            attachments(item)));
  }

  private static List<String> authors(FeedFields item) {
    var names =
        item.texts("dc:creator").isEmpty() ? item.texts("author") : item.texts("dc:creator");
    return names.stream()
        .map(ForeignTexts::line)
        .map(it -> MAIL_AND_NAME.matcher(it).replaceFirst("$1"))
        .filter(it -> !it.contains("@"))
        .distinct()
        .toList();
  }

  private static List<ImportLoss> attachments(FeedFields item) {
    return Stream.of("enclosure", "media:content", "media:thumbnail")
        .flatMap(it -> item.all(it).stream())
        .map(it -> it.attribute("url"))
        .filter(it -> !it.isEmpty())
        .distinct()
        .map(it -> new ImportLoss(LossKind.ATTACHMENT, it))
        .toList();
  }
}
