package dk.blogstafet.page;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes every page of a site from what it is given and from nothing else: the same posts give the
/// same bytes, whenever and wherever they are rendered.
public final class SiteRenderer implements PageRenderer {
  /// The most posts on a front.
  public static final int FRONT = 30;

  /// The most posts in a feed.
  public static final int FEED = 10;

  private final Site described;
  private final PostPages posts;
  private final PostListPages lists;
  private final FeedRenderer feedRenderer;
  private final SitemapWriter writer;
  private final SitePages site;

  /// A renderer for the pages of a site.
  public SiteRenderer(Site site) {
    this.described = site;
    this.posts = new PostPages(site);
    this.lists = new PostListPages(site);
    this.feedRenderer = new FeedRenderer(site);
    this.writer = new SitemapWriter(site);
    this.site = new SitePages(site);
  }

  @Override
  public boolean isOf(Site site) {
    return described.equals(site);
  }

  @Override
  public RenderedPage post(
      Relay relay, Post post, Optional<PostSummary> older, Optional<PostSummary> newer) {
    return posts.post(relay, post, older, newer);
  }

  /// What stands at the address of a post that was taken back. It has no key: whoever answers for
  /// the address sends it.
  public RenderedPage withdrawn(Relay relay, PostSummary post, String reason, Instant at) {
    return posts.withdrawn(relay, post, reason, at);
  }

  /// What stands at the address of a post that was purged: nothing of it. It has no key.
  public RenderedPage purged(Relay relay, String reason, Instant at) {
    return posts.purged(relay, reason, at);
  }

  @Override
  public RenderedPage front(RelaySnapshot relay, PostListId listId, List<PostSummary> newest) {
    return lists.front(relay, listId, newest);
  }

  @Override
  public RenderedPage year(RelaySnapshot relay, YearPage page, List<PostSummary> oldestFirst) {
    return lists.year(relay, page, oldestFirst);
  }

  @Override
  public List<RenderedPage> feeds(Relay relay, List<Post> newest) {
    return feedRenderer.feeds(relay, newest);
  }

  @Override
  public RenderedPage sitemap(RelaySnapshot relay, YearPage page, List<PostSummary> oldestFirst) {
    return writer.part(page, oldestFirst);
  }

  @Override
  public List<RenderedPage> site(SiteSnapshot siteSnapshot) {
    return List.of(
        site.home(siteSnapshot), writer.index(siteSnapshot), writer.fronts(siteSnapshot));
  }

  @Override
  public List<RenderedPage> about() {
    return site.about();
  }

  /// What stands where no page is. It has no key.
  ///
  /// @param relay the relay under whose address nothing was found, if it was one's
  public RenderedPage notFound(Optional<Relay> relay) {
    return site.notFound(relay);
  }

  /// Names the templates, words and code that pages are made with: another name, other pages.
  public static String build() {
    return RendererFingerprint.NAME;
  }
}
