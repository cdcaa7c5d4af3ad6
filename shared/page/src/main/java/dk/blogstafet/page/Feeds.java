package dk.blogstafet.page;

import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.WholePost;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A relay's feeds: its newest posts in full.
final class Feeds {
  private final Site site;

  Feeds(Site site) {
    this.site = site;
  }

  List<Page> feeds(Relay relay, List<WholePost> newest) {
    var rss = new Xml().open("rss", "version", "2.0").open("channel");
    rss.leaf("title", relay.title()).leaf("link", site.home() + Addresses.relay(relay.id()));
    rss.leaf("description", relay.paragraphs().getFirst());
    for (var whole : newest) {
      rss.open("item").leaf("title", whole.post().title());
      rss.leaf("guid", site.home() + Addresses.post(relay.id(), whole.id())).close();
    }
    var json = new Json().object().field("version", "https://jsonfeed.org/version/1.1");
    json.field("title", relay.title()).array("items").end();
    var atom = new Xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom");
    atom.leaf("title", relay.title());
    return List.of(
        page(Addresses.rss(relay.id()), "application/rss+xml", rss.close().close().bytes()),
        page(Addresses.atom(relay.id()), "application/atom+xml", atom.close().bytes()),
        page(
            Addresses.jsonFeed(relay.id()),
            "application/feed+json",
            json.end().toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static Page page(String address, String type, byte[] bytes) {
    return new Page(Addresses.key(address), type + "; charset=utf-8", bytes);
  }
}
