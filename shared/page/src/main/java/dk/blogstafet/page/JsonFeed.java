package dk.blogstafet.page;

import dk.blogstafet.page.Feeds.Feed;
import dk.blogstafet.relay.DanishTime;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// JSON Feed 1.1 (jsonfeed.org).
final class JsonFeed {
  private JsonFeed() {}

  static Page page(Feed feed) {
    var address = Addresses.jsonFeed(feed.relay().id());
    var json = new Json().object().field("version", "https://jsonfeed.org/version/1.1");
    json.field("title", feed.relay().title()).field("home_page_url", feed.home());
    json.field("feed_url", feed.site().home() + address);
    json.field("description", feed.description()).field("language", feed.language());
    json.array("items");
    feed.items().forEach(item -> item(json, item));
    return new Page(
        Addresses.key(address),
        "application/feed+json; charset=utf-8",
        json.end().end().toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void item(Json json, FeedItem item) {
    var post = item.post();
    json.object().field("id", item.address()).field("url", item.address());
    item.link().ifPresent(link -> json.field("external_url", link.toString()));
    json.field("title", post.title()).field("summary", post.headline().teaser());
    json.field("content_html", item.content()).field("date_published", date(post.date()));
    post.correction()
        .ifPresent(correction -> json.field("date_modified", correction.at().toString()));
    json.array("authors");
    for (var author : post.headline().authors()) {
      json.object().field("name", author.name()).end();
    }
    json.end().array("tags").value(post.category().name()).end().end();
  }

  /// The moment at which a date begins, with Denmark's distance from UTC (RFC 3339).
  private static String date(LocalDate date) {
    var start = date.atStartOfDay(DanishTime.ZONE);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start);
  }
}
