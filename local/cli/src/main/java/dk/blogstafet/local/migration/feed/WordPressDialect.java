package dk.blogstafet.local.migration.feed;

import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.conversion.html.HtmlConverter;
import dk.blogstafet.local.migration.content.ForeignAddress;
import dk.blogstafet.local.migration.content.ForeignPost;
import dk.blogstafet.local.migration.content.FoundItem;
import dk.blogstafet.local.migration.content.LeftReason;
import dk.blogstafet.relay.ForeignDates;
import dk.blogstafet.words.LocalizedMessages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// WordPress's export (WXR 1.0 to 1.2): RSS with more elements.
record WordPressDialect(LocalizedMessages words) implements FeedDialect {
  private static final Set<String> KNOWN =
      Set.of(
          ("title link pubDate dc:creator guid description content:encoded excerpt:encoded category"
                  + " wp:post_id wp:post_date wp:post_date_gmt wp:post_modified wp:post_modified_gmt"
                  + " wp:comment_status wp:ping_status wp:post_name wp:status wp:post_parent"
                  + " wp:menu_order wp:post_type wp:post_password wp:is_sticky wp:attachment_url"
                  + " wp:comment wp:postmeta")
              .split(" "));

  @Override
  public Set<String> known() {
    return KNOWN;
  }

  @Override
  public FoundItem item(FeedFields item, FeedFields head) {
    var title = HtmlConverter.plain(item.text("title"));
    var name = title.isEmpty() ? item.first("link", "guid").orElse("?") : title;
    return left(item)
        .<FoundItem>map(reason -> new FoundItem.LeftItem(name, reason, detail(reason, item)))
        .orElseGet(() -> new FoundItem.FoundPost(post(title, item, head)));
  }

  private static Optional<LeftReason> left(FeedFields item) {
    var type = item.first("wp:post_type").orElse("post");
    var status = item.first("wp:status").orElse("publish");
    if (!type.equals("post")) {
      return Optional.of(type.equals("page") ? LeftReason.PAGE : LeftReason.OTHER_KIND);
    }
    if (status.equals("private")) {
      return Optional.of(LeftReason.PRIVATE);
    }
    if (!status.equals("publish")) {
      return Optional.of(LeftReason.NOT_PUBLISHED);
    }
    return item.first("wp:post_password").map(_ -> LeftReason.PASSWORD);
  }

  private static String detail(LeftReason reason, FeedFields item) {
    return switch (reason) {
      case NOT_PUBLISHED, PRIVATE -> item.text("wp:status");
      case OTHER_KIND -> item.text("wp:post_type");
      case PAGE, PASSWORD -> "";
      case NO_TITLE, NO_DATE, NO_CATEGORY, DUPLICATE, NO_HTML, CATEGORY_LIMIT, INVALID, NO_POST ->
          throw new IllegalArgumentException("Not a reason of WordPress's: " + reason);
    };
  }

  private ForeignPost post(String title, FeedFields item, FeedFields head) {
    var addresses =
        Stream.of("link", "guid")
            .flatMap(it -> item.texts(it).stream())
            .map(String::strip)
            .filter(ForeignAddress::isWeb)
            .distinct()
            .toList();
    var html = WordPressHtml.of(item.text("content:encoded"));
    return new ForeignPost(
        title,
        date(item),
        ForeignAddress.slug(item.text("wp:post_name")),
        terms(item, "category"),
        terms(item, "post_tag"),
        ForeignTexts.teaser(HtmlConverter.plain(item.text("excerpt:encoded"))),
        item.first("dc:creator").map(it -> author(it, head)).stream().toList(),
        HtmlConverter.convert(html, addresses.stream().findFirst().orElse(""), words),
        Optional.empty(),
        addresses,
        losses(item));
  }

  /// The time in UTC, which drafts lack, or else the site's own.
  private static Optional<LocalDate> date(FeedFields item) {
    return item.first("wp:post_date_gmt")
        .filter(it -> !it.startsWith("0000"))
        .flatMap(it -> ForeignDates.of(it + " Z"))
        .or(() -> ForeignDates.of(item.text("wp:post_date")))
        .or(() -> ForeignDates.of(item.text("pubDate")));
  }

  private static List<String> terms(FeedFields item, String domain) {
    return item.all("category").stream()
        .filter(it -> it.attribute("domain").equals(domain))
        .map(it -> HtmlConverter.plain(it.text()))
        .toList();
  }

  /// The author's name for readers: the item has the name for signing in.
  private static String author(String login, FeedFields head) {
    var logins = head.all("wp:author/wp:author_login");
    var names = head.all("wp:author/wp:author_display_name");
    for (var i = 0; i < Math.min(logins.size(), names.size()); i++) {
      if (logins.get(i).text().strip().equals(login) && !names.get(i).text().isBlank()) {
        return ForeignTexts.line(names.get(i).text());
      }
    }
    return ForeignTexts.line(login);
  }

  private static List<ImportLoss> losses(FeedFields item) {
    var losses = new ArrayList<ImportLoss>();
    var keys = item.all("wp:postmeta/wp:meta_key");
    var values = item.all("wp:postmeta/wp:meta_value");
    for (var i = 0; i < Math.min(keys.size(), values.size()); i++) {
      if (keys.get(i).text().strip().equals("_thumbnail_id")) {
        losses.add(new ImportLoss(LossKind.ATTACHMENT, "_thumbnail_id " + values.get(i).text()));
      }
    }
    var comments = item.all("wp:comment").size();
    if (comments > 0) {
      losses.add(new ImportLoss(LossKind.COMMENTS, String.valueOf(comments)));
    }
    return losses;
  }
}
