package dk.blogstafet.page;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The sitemap (sitemaps.org, protocol 0.9): an index, and a part for each page of a relay's years.
final class Sitemaps {
  private static final String SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String TYPE = "application/xml; charset=utf-8";

  private final Site site;
  private final AtomicReference<Optional<Index>> kept = new AtomicReference<>(Optional.empty());

  Sitemaps(Site site) {
    this.site = site;
  }

  /// A page of a year and its posts.
  Page part(YearPage page, List<PostSummary> oldestFirst) {
    var xml = Xml.document().open("urlset", "xmlns", SPACE);
    place(xml, Addresses.year(page));
    for (var post : oldestFirst) {
      var address = Addresses.post(page.listId().relay(), post.id());
      xml.open("url").leaf("loc", site.home() + address);
      xml.leaf("lastmod", DanishTime.dateOf(post.updated()).toString()).close();
    }
    return page(Addresses.sitemap(page), xml.close());
  }

  /// All parts. Says nothing of when they changed, so that it changes only with a new part, and is
  /// made only then: a million posts have ten thousand parts.
  Page index(SiteSnapshot siteSnapshot) {
    var last = last(siteSnapshot);
    return kept.updateAndGet(it ->
            it.filter(index -> index.last().equals(last))
                .or(() -> Optional.of(new Index(last, index(last)))))
        .orElseThrow()
        .page();
  }

  /// The last page of each year of each relay.
  private static List<YearPage> last(SiteSnapshot siteSnapshot) {
    var last = new ArrayList<YearPage>();
    for (var snapshot : siteSnapshot.relays()) {
      for (var year : snapshot.counts().years(Optional.empty())) {
        var pages = YearPage.pages(snapshot.counts().of(year, Optional.empty()));
        last.add(new YearPage(snapshot.listId(), year, pages));
      }
    }
    return last;
  }

  private Page index(List<YearPage> last) {
    var xml = Xml.document().open("sitemapindex", "xmlns", SPACE);
    part(xml, Addresses.SITEMAP_FRONTS);
    for (var end : last) {
      for (var number = 1; number <= end.number(); number++) {
        part(xml, Addresses.sitemap(new YearPage(end.listId(), end.year(), number)));
      }
    }
    return page(Addresses.SITEMAP, xml.close());
  }

  /// Fronts and the site's own pages.
  Page fronts(SiteSnapshot siteSnapshot) {
    var xml = Xml.document().open("urlset", "xmlns", SPACE);
    place(xml, Addresses.HOME);
    place(xml, Addresses.PUBLISHER);
    place(xml, Addresses.PRIVACY);
    place(xml, Addresses.ACCESSIBILITY);
    for (var snapshot : siteSnapshot.relays()) {
      place(xml, Addresses.relay(snapshot.id()));
      for (var category : snapshot.relay().categories()) {
        place(xml, Addresses.front(PostListId.of(snapshot.id(), category)));
      }
    }
    return page(Addresses.SITEMAP_FRONTS, xml.close());
  }

  private void place(Xml xml, String address) {
    xml.open("url").leaf("loc", site.home() + address).close();
  }

  private void part(Xml xml, String address) {
    xml.open("sitemap").leaf("loc", site.home() + address).close();
  }

  private static Page page(String address, Xml xml) {
    return new Page(Addresses.key(address), TYPE, xml.bytes());
  }

  /// An index and what it was made of.
  private record Index(List<YearPage> last, Page page) {}
}
