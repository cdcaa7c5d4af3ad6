package dk.blogstafet.page.feed;

import dk.blogstafet.page.HtmlSafeJson;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.markdown.RenderedFragment;
import dk.blogstafet.page.markdown.Utf8Output;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// The JSON Feed format, version 1.1 (jsonfeed.org).
final class JsonFeed {
  private JsonFeed() {}

  static RenderedPage page(FeedDocument feed) {
    var address = feed.base() + PageUrls.JSON_FEED;
    var json = new HtmlSafeJson().object().field("version", "https://jsonfeed.org/version/1.1");
    json.field("title", feed.title()).field("home_page_url", feed.home());
    json.field("feed_url", feed.site().home() + address);
    json.field("description", feed.description()).field("language", feed.language());
    json.array("items");
    var out = new Utf8Output(json.length() + feed.length(RenderedFeedItem::json));
    out.writeContent(json.toString());
    entries(feed, out);
    out.writeContent("]}");
    return new RenderedPage(
        PageUrls.key(address), "application/feed+json; charset=utf-8", out.toByteArray());
  }

  private static void entries(FeedDocument feed, Utf8Output out) {
    var separator = "";
    for (var entry : feed.entries()) {
      out.writeContent(separator);
      entry.json().writeTo(out);
      separator = ",";
    }
  }

  /// Renders a post as a feed item.
  static RenderedFragment entry(FeedItem item) {
    var post = item.post();
    var json = new HtmlSafeJson().object();
    json.field("id", item.id()).field("url", item.address());
    item.link().ifPresent(link -> json.field("external_url", link.toString()));
    json.field("title", post.title()).field("summary", post.metadata().teaser());
    item.image().ifPresent(image -> json.field("image", image));
    if (item.content().isEmpty()) {
      json.field("content_text", post.metadata().teaser());
    } else {
      json.field("content_html", item.content());
    }
    json.field("date_published", date(item.moment()));
    post.correction().ifPresent(it -> json.field("date_modified", date(it.at())));
    json.array("authors");
    for (var author : post.metadata().authors()) {
      json.object().field("name", author.name()).end();
    }
    json.end().array("tags");
    item.tags().forEach(json::value);
    json.end().end();
    return new RenderedFragment(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(DanishTime.at(moment));
  }
}
