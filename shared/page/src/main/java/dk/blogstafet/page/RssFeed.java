package dk.blogstafet.page;

import dk.blogstafet.page.Feeds.Feed;
import dk.blogstafet.relay.DanishTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// RSS 2.0 (rssboard.org), with the modules for full content, authors and the feed's own address.
final class RssFeed {
  private RssFeed() {}

  static Page page(Feed feed) {
    var address = Addresses.rss(feed.relay().id());
    var xml =
        Xml.document(feed.length(FeedEntry::rss))
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
    xml.leaf("title", feed.relay().title()).leaf("link", feed.home());
    xml.leaf("description", feed.description()).leaf("language", feed.language());
    xml.leaf("lastBuildDate", date(feed.updated()));
    var self = feed.site().home() + address;
    xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", self);
    feed.entries().forEach(entry -> xml.add(entry.rss()));
    return new Page(
        Addresses.key(address), "application/rss+xml; charset=utf-8", xml.close().close().bytes());
  }

  /// A post as one of the feed's items.
  static Piece entry(FeedItem item) {
    var post = item.post();
    var xml = Xml.part().open("item");
    xml.leaf("title", post.title()).leaf("link", item.address());
    xml.leaf("guid", item.address(), "isPermaLink", "true");
    xml.leaf("pubDate", date(DanishTime.startOf(post.date())));
    post.headline().authors().forEach(author -> xml.leaf("dc:creator", author.name()));
    xml.leaf("category", post.category().name()).leaf("description", post.headline().teaser());
    xml.leaf("content:encoded", item.xml()).close();
    return xml.piece();
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atZone(DanishTime.ZONE));
  }
}
