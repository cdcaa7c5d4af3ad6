package dk.blogstafet.page.feed;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.TextUtils;
import dk.blogstafet.page.markdown.RenderedFragment;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// The RSS 2.0 format (rssboard.org), with the modules for full content, authors and the feed's own
/// address. Descriptions are HTML. The format doesn't specify whether other elements are text or
/// HTML, and feed readers differ, so those elements mean the same either way.
final class RssFeed {
  private RssFeed() {}

  static RenderedPage page(FeedDocument feed) {
    var address = feed.base() + PageUrls.RSS;
    var xml =
        XmlWriter.document(feed.length(RenderedFeedItem::rss))
            .open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/")
            .open("channel");
    xml.leaf("title", TextUtils.unambiguous(feed.title())).leaf("link", feed.home());
    xml.leaf("description", TextUtils.html(feed.description())).leaf("language", feed.language());
    xml.leaf("lastBuildDate", date(feed.updated()));
    var self = feed.site().home() + address;
    xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", self);
    feed.entries().forEach(entry -> xml.add(entry.rss()));
    return new RenderedPage(
        PageUrls.key(address), "application/rss+xml; charset=utf-8", xml.close().close().bytes());
  }

  /// Renders a post as a feed item.
  static RenderedFragment entry(FeedItem item) {
    var post = item.post();
    var xml = XmlWriter.part().open("item");
    xml.leaf("title", TextUtils.unambiguous(post.title())).leaf("link", item.target());
    xml.leaf("guid", item.id(), "isPermaLink", "false").leaf("pubDate", date(item.moment()));
    for (var author : post.metadata().authors()) {
      xml.leaf("dc:creator", TextUtils.unambiguous(author.name()));
    }
    item.tags().forEach(tag -> xml.leaf("category", TextUtils.unambiguous(tag)));
    xml.leaf("description", TextUtils.html(post.metadata().teaser()));
    if (!item.content().isEmpty()) {
      xml.leaf("content:encoded", item.xml());
    }
    return xml.close().fragment();
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(DanishTime.at(moment));
  }
}
