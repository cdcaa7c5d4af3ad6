package dk.blogstafet.page.feed;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.TextUtils;
import dk.blogstafet.page.markdown.RenderedFragment;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// The Atom format (RFC 4287).
final class AtomFeed {
  private AtomFeed() {}

  static RenderedPage page(FeedDocument feed) {
    var address = feed.base() + PageUrls.ATOM;
    var self = feed.site().home() + address;
    var xml =
        XmlWriter.document(feed.length(RenderedFeedItem::atom))
            .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.language());
    xml.leaf("id", feed.id()).leaf("title", feed.title(), "type", "text");
    xml.leaf("subtitle", TextUtils.html(feed.description()), "type", "html");
    xml.leaf("updated", date(feed.updated()));
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
    xml.open("author").leaf("name", feed.site().publisher()).close();
    feed.entries().forEach(entry -> xml.add(entry.atom()));
    return new RenderedPage(
        PageUrls.key(address), "application/atom+xml; charset=utf-8", xml.close().bytes());
  }

  /// Renders a post as a feed entry.
  static RenderedFragment entry(FeedItem item) {
    var post = item.post();
    var xml = XmlWriter.part().open("entry");
    xml.leaf("id", item.id()).leaf("title", post.title(), "type", "text");
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", item.target());
    xml.leaf("published", date(item.moment())).leaf("updated", date(item.updated()));
    for (var author : post.metadata().authors()) {
      xml.open("author").leaf("name", author.name()).close();
    }
    item.tags().forEach(tag -> xml.empty("category", "term", tag));
    xml.leaf("summary", TextUtils.html(post.metadata().teaser()), "type", "html");
    if (!item.content().isEmpty()) {
      xml.leaf("content", item.xml(), "type", "html");
    }
    return xml.close().fragment();
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(DanishTime.at(moment));
  }
}
