package dk.blogstafet.page.feed;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Writes the sitemap (sitemaps.org, protocol 0.9): an index, a part for each page of a relay's
/// years, and one for its newsletter issues.
public final class SitemapWriter {
  private static final String SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String TYPE = "application/xml; charset=utf-8";

  private final Site site;
  private final AtomicReference<Optional<SitemapIndex>> kept =
      new AtomicReference<>(Optional.empty());

  public SitemapWriter(Site site) {
    this.site = site;
  }

  /// Writes the part with one page of a year, its posts and their authors.
  public RenderedPage part(YearPage page, List<PostSummary> oldestFirst) {
    var xml = XmlWriter.document().open("urlset", "xmlns", SPACE);
    place(xml, PageUrls.year(page));
    for (var post : oldestFirst) {
      var address = PageUrls.post(page.listId().relay(), post.id());
      xml.open("url").leaf("loc", site.home() + address);
      xml.leaf("lastmod", DanishTime.dateOf(post.updated()).toString()).close();
    }
    oldestFirst.stream()
        .flatMap(post -> post.metadata().authors().stream())
        .map(author -> author.id().path(page.listId().relay()))
        .distinct()
        .forEach(address -> place(xml, address));
    return page(PageUrls.sitemap(page), xml.close());
  }

  /// Writes the part with the list of a relay's newsletter issues and their pages.
  public RenderedPage issues(RelayId relay, List<IssueId> newestFirst) {
    var xml = XmlWriter.document().open("urlset", "xmlns", SPACE);
    place(xml, PageUrls.issues(relay));
    newestFirst.forEach(issue -> place(xml, issue.path(relay)));
    return page(PageUrls.issueSitemap(relay), xml.close());
  }

  /// Writes the index of all parts. It omits modification times, so it changes only when a part is
  /// added, and is rendered only then: a million posts have ten thousand parts.
  public RenderedPage index(SiteSnapshot siteSnapshot) {
    var last = last(siteSnapshot);
    var archives = archives(siteSnapshot);
    return kept.updateAndGet(it ->
            it.filter(index -> index.last().equals(last) && index.archives().equals(archives))
                .or(() -> Optional.of(new SitemapIndex(last, archives, index(last, archives)))))
        .orElseThrow()
        .page();
  }

  /// Returns the last page of each year of each relay.
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

  /// Returns the relays with newsletter issues.
  private static List<RelayId> archives(SiteSnapshot siteSnapshot) {
    return siteSnapshot.relays().stream()
        .filter(snapshot -> snapshot.newestIssue().isPresent())
        .map(RelaySnapshot::id)
        .toList();
  }

  private RenderedPage index(List<YearPage> last, List<RelayId> archives) {
    var xml = XmlWriter.document().open("sitemapindex", "xmlns", SPACE);
    part(xml, PageUrls.SITEMAP_FRONTS);
    for (var end : last) {
      for (var number = 1; number <= end.number(); number++) {
        part(xml, PageUrls.sitemap(new YearPage(end.listId(), end.year(), number)));
      }
    }
    archives.forEach(relay -> part(xml, PageUrls.issueSitemap(relay)));
    return page(PageUrls.SITEMAP, xml.close());
  }

  /// Writes the part with the front pages and the site's own pages.
  public RenderedPage fronts(SiteSnapshot siteSnapshot) {
    var xml = XmlWriter.document().open("urlset", "xmlns", SPACE);
    place(xml, PageUrls.HOME);
    place(xml, PageUrls.PUBLISHER);
    place(xml, PageUrls.PRIVACY);
    place(xml, PageUrls.ACCESSIBILITY);
    for (var snapshot : siteSnapshot.relays()) {
      place(xml, PageUrls.relay(snapshot.id()));
      for (var category : snapshot.relay().categories()) {
        place(xml, PageUrls.front(PostListId.of(snapshot.id(), category)));
      }
    }
    return page(PageUrls.SITEMAP_FRONTS, xml.close());
  }

  private void place(XmlWriter xml, String address) {
    xml.open("url").leaf("loc", site.home() + address).close();
  }

  private void part(XmlWriter xml, String address) {
    xml.open("sitemap").leaf("loc", site.home() + address).close();
  }

  private static RenderedPage page(String address, XmlWriter xml) {
    return new RenderedPage(PageUrls.key(address), TYPE, xml.bytes());
  }

  /// An index, and the input that it was rendered from.
  private record SitemapIndex(List<YearPage> last, List<RelayId> archives, RenderedPage page) {}
}
