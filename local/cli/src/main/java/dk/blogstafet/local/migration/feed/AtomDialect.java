package dk.blogstafet.local.migration.feed;

import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.conversion.html.HtmlConverter;
import dk.blogstafet.local.migration.content.ForeignAddress;
import dk.blogstafet.local.migration.content.ForeignPost;
import dk.blogstafet.local.migration.content.FoundItem;
import dk.blogstafet.local.migration.content.LeftReason;
import dk.blogstafet.local.migration.feed.FeedFields.FeedField;
import dk.blogstafet.relay.ForeignDates;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;

/// Atom (RFC 4287), and Blogger's export, which says by a category what an entry is.
record AtomDialect(LocalizedMessages words) implements FeedDialect {
  private static final Set<String> KNOWN =
      Set.of(
          "id title link published updated content summary category author contributor rights"
              .split(" "));

  private static final String KIND = "#kind";

  @Override
  public Set<String> known() {
    return KNOWN;
  }

  @Override
  public FoundItem item(FeedFields item, FeedFields head) {
    var title = plain(item, "title");
    var kind =
        item.all("category").stream()
            .filter(it -> it.attribute("scheme").endsWith(KIND))
            .map(it -> it.attribute("term").replaceFirst(".*#", ""))
            .filter(it -> !it.equals("post"))
            .findFirst();
    if (kind.isPresent()) {
      return new FoundItem.LeftItem(title, LeftReason.OTHER_KIND, kind.get());
    }
    return item.first("app:control/app:draft")
        .filter(it -> it.equals("yes"))
        .<FoundItem>map(_ -> new FoundItem.LeftItem(title, LeftReason.NOT_PUBLISHED, "draft"))
        .orElseGet(() -> new FoundItem.FoundPost(post(title, item)));
  }

  private ForeignPost post(String title, FeedFields item) {
    var address = link(item, "alternate").or(() -> link(item, "")).orElse("");
    var whole = item.all("content").stream().findFirst();
    var html = whole.or(() -> item.all("summary").stream().findFirst()).map(AtomDialect::html);
    return new ForeignPost(
        title,
        item.first("published", "updated").flatMap(ForeignDates::of),
        ForeignAddress.slugOf(address),
        categories(item),
        List.of(),
        whole.isPresent() ? ForeignTexts.teaser(plain(item, "summary")) : "",
        item.texts("author/name").stream().map(ForeignTexts::line).distinct().toList(),
        HtmlConverter.convert(html.orElse(""), address, words),
        Optional.empty(),
        address.isEmpty() ? List.of() : List.of(address),
        link(item, "enclosure").map(it -> new ImportLoss(LossKind.ATTACHMENT, it)).stream()
            .toList());
  }

  private static List<String> categories(FeedFields item) {
    return item.all("category").stream()
        .filter(it -> !it.attribute("scheme").endsWith(KIND))
        .map(it -> it.attribute("label").isEmpty() ? it.attribute("term") : it.attribute("label"))
        .map(ForeignTexts::line)
        .toList();
  }

  private static Optional<String> link(FeedFields item, String relation) {
    return item.all("link").stream()
        .filter(it -> it.attribute("rel").equals(relation))
        .map(it -> it.attribute("href"))
        .filter(ForeignAddress::isWeb)
        .findFirst();
  }

  private static String plain(FeedFields item, String name) {
    return item.all(name).stream()
        .findFirst()
        .map(AtomDialect::html)
        .map(HtmlConverter::plain)
        .orElse("");
  }

  /// A text construct as HTML (RFC 4287, 3.1.1): without a type it is plain text.
  private static String html(FeedField text) {
    var type = text.attribute("type");
    return type.contains("html") ? text.text() : Entities.escape(text.text());
  }
}
