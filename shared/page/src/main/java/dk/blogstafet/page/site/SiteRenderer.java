package dk.blogstafet.page.site;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RelayPost;
import dk.blogstafet.page.ShareCard;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.card.CardPainter;
import dk.blogstafet.page.feed.FeedRenderer;
import dk.blogstafet.page.feed.SitemapWriter;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Renders every page of a site. The output depends on the arguments only: the same posts give the
/// same bytes at any time, on any machine.
public final class SiteRenderer implements PageRenderer {
  /// The maximum number of posts on a front page.
  public static final int FRONT = 30;

  /// The maximum number of posts in a feed.
  public static final int FEED = 10;

  /// How many posts a page lists that says that an address has no page.
  private static final int MISSING = 5;

  private final Site described;
  private final PostPages posts;
  private final PostListPages lists;
  private final AuthorPages authors;
  private final IssuePages issues;
  private final FeedRenderer feedRenderer;
  private final SitemapWriter writer;
  private final SitePages site;

  /// Creates the renderer of a site.
  public SiteRenderer(Site site) {
    this.described = site;
    this.posts = new PostPages(site);
    this.lists = new PostListPages(site);
    this.authors = new AuthorPages(site);
    this.issues = new IssuePages(site);
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

  @Override
  public RenderedPage card(Relay relay, PostSummary post) {
    return card(ShareCard.of(described, relay, post));
  }

  @Override
  public RenderedPage card(Relay relay) {
    return card(ShareCard.of(described, relay));
  }

  @Override
  public RenderedPage card() {
    return card(ShareCard.of(described));
  }

  private static RenderedPage card(ShareCard card) {
    var key = PageUrls.key(card.address());
    return new RenderedPage(key, ShareCard.TYPE, card.digest(), () -> CardPainter.png(card));
  }

  /// Renders the page at the address of a withdrawn post. It has no key: the function that serves
  /// the address sends it.
  public RenderedPage withdrawn(Relay relay, PostSummary post, String reason, Instant at) {
    return posts.withdrawn(relay, post, reason, at);
  }

  /// Renders the page at the address of a purged post. It shows nothing of the post and has no key.
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
  public RenderedPage author(Relay relay, AuthorId author, List<PostSummary> newestFirst) {
    return authors.author(relay, author, newestFirst);
  }

  @Override
  public List<RenderedPage> feeds(Relay relay, List<Post> newest) {
    return feedRenderer.feeds(relay, newest, FEED);
  }

  @Override
  public RenderedPage sitemap(RelaySnapshot relay, YearPage page, List<PostSummary> oldestFirst) {
    return writer.part(page, oldestFirst);
  }

  @Override
  public RenderedPage issue(Relay relay, IssueId issue, List<PostSummary> shown) {
    return issues.issue(relay, issue, shown);
  }

  @Override
  public List<RenderedPage> issues(Relay relay, List<IssueId> newestFirst) {
    return List.of(issues.list(relay, newestFirst), writer.issues(relay.id(), newestFirst));
  }

  @Override
  public List<RenderedPage> site(SiteSnapshot siteSnapshot, List<RelayPost> newest) {
    var pages = new ArrayList<RenderedPage>();
    pages.add(site.home(siteSnapshot, newest));
    pages.addAll(feedRenderer.siteFeeds(site.description(), newest));
    pages.add(writer.index(siteSnapshot));
    pages.add(writer.fronts(siteSnapshot));
    return pages;
  }

  @Override
  public List<RenderedPage> about() {
    return site.about();
  }

  /// Renders a relay's newest posts for a frame on another site. It has no key: the function that
  /// serves the address sends it.
  public RenderedPage embedded(Relay relay, List<PostSummary> newest) {
    return lists.embedded(relay, newest);
  }

  /// Renders the page at an address that has no page. It has no key.
  ///
  /// @param relay the relay that the address belongs to, if any
  /// @param siteSnapshot shows the newest post of each relay
  public RenderedPage notFound(Optional<Relay> relay, SiteSnapshot siteSnapshot) {
    var newest =
        siteSnapshot.relays().stream()
            .flatMap(it -> it.newest().map(post -> new RelayPost(it.relay(), post)).stream())
            .sorted(RelayPost.NEWEST_FIRST)
            .limit(MISSING)
            .toList();
    return site.notFound(relay, newest);
  }

  /// Returns the build of the templates, messages and code. Pages of another build differ.
  public static String build() {
    return RendererFingerprint.NAME;
  }
}
