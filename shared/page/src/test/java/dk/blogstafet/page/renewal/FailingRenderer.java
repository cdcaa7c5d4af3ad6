package dk.blogstafet.page.renewal;

import dk.blogstafet.page.RelayPost;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.page.site.SiteRenderer;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A renderer that fails on markers: titles and texts say where they can't be rendered.
final class FailingRenderer implements PageRenderer {
  static final String PAGE = "[page]";
  static final String NEIGHBOUR = "[neighbour]";
  static final String LIST = "[list]";
  static final String FEED = "[feed]";
  static final String SITEMAP = "[sitemap]";
  static final String HOME = "[home]";
  static final String CARD = "[card]";

  /// Two of these make a list fail; one alone doesn't.
  static final String PAIR = "[pair]";

  /// For introductions.
  static final String INTRODUCTION = "[introduction]";

  /// For a relay's title: nothing of the relay can be rendered.
  static final String RELAY = "[relay]";

  /// The markers for post titles.
  static final List<String> OF_POSTS =
      List.of(PAGE, NEIGHBOUR, LIST, FEED, SITEMAP, HOME, PAIR, CARD);

  private final SiteRenderer renderer;

  FailingRenderer(Site site) {
    renderer = new SiteRenderer(site);
  }

  @Override
  public boolean isOf(Site site) {
    return renderer.isOf(site);
  }

  @Override
  public RenderedPage post(
      Relay relay, Post post, Optional<PostSummary> older, Optional<PostSummary> newer) {
    requireRenderable(relay);
    breakOn(post.post().title().contains(PAGE));
    if (post.post().title().contains(PAGE + PAGE)) {
      overflow(0);
    }
    older.ifPresent(it -> breakOn(it.title().contains(NEIGHBOUR)));
    newer.ifPresent(it -> breakOn(it.title().contains(NEIGHBOUR)));
    return renderer.post(relay, post, older, newer);
  }

  /// Instead of drawing, writes the card's ingredients.
  @Override
  public RenderedPage card(Relay relay, PostSummary post) {
    return drawn(renderer.card(relay, post), post.title());
  }

  @Override
  public RenderedPage card(Relay relay) {
    return drawn(renderer.card(relay), relay.introduction());
  }

  @Override
  public RenderedPage card() {
    return drawn(renderer.card(), "");
  }

  private static RenderedPage drawn(RenderedPage card, String text) {
    return new RenderedPage(
        card.key(),
        card.type(),
        card.digest(),
        () -> {
          breakOn(text.contains(CARD));
          return card.digest().getBytes(StandardCharsets.UTF_8);
        });
  }

  @Override
  public RenderedPage front(RelaySnapshot relay, PostListId listId, List<PostSummary> newest) {
    requireRenderable(relay.relay());
    breakOn(relay.relay().introduction().contains(INTRODUCTION));
    requireRenderable(newest);
    return renderer.front(relay, listId, newest);
  }

  @Override
  public RenderedPage year(RelaySnapshot relay, YearPage page, List<PostSummary> oldestFirst) {
    requireRenderable(oldestFirst);
    return renderer.year(relay, page, oldestFirst);
  }

  private static void requireRenderable(List<PostSummary> rows) {
    breakOn(rows.stream().anyMatch(post -> post.title().contains(LIST)));
    breakOn(rows.stream().filter(post -> post.title().contains(PAIR)).count() > 1);
  }

  @Override
  public RenderedPage author(Relay relay, AuthorId author, List<PostSummary> newestFirst) {
    requireRenderable(relay);
    requireRenderable(newestFirst);
    return renderer.author(relay, author, newestFirst);
  }

  @Override
  public List<RenderedPage> feeds(Relay relay, List<Post> newest) {
    breakOn(relay.introduction().contains(INTRODUCTION));
    breakOn(newest.stream().anyMatch(post -> post.post().title().contains(FEED)));
    return renderer.feeds(relay, newest);
  }

  @Override
  public RenderedPage sitemap(RelaySnapshot relay, YearPage page, List<PostSummary> oldestFirst) {
    breakOn(oldestFirst.stream().anyMatch(post -> post.title().contains(SITEMAP)));
    return renderer.sitemap(relay, page, oldestFirst);
  }

  @Override
  public RenderedPage issue(Relay relay, IssueId issue, List<PostSummary> posts) {
    requireRenderable(posts);
    return renderer.issue(relay, issue, posts);
  }

  @Override
  public List<RenderedPage> issues(Relay relay, List<IssueId> newestFirst) {
    requireRenderable(relay);
    return renderer.issues(relay, newestFirst);
  }

  @Override
  public List<RenderedPage> site(SiteSnapshot siteSnapshot, List<RelayPost> newest) {
    newest.forEach(it -> breakOn(it.post().title().contains(HOME)));
    for (var snapshot : siteSnapshot.relays()) {
      requireRenderable(snapshot.relay());
      snapshot.newest().ifPresent(post -> breakOn(post.title().contains(HOME)));
    }
    return renderer.site(siteSnapshot, newest);
  }

  @Override
  public List<RenderedPage> about() {
    return renderer.about();
  }

  private static void requireRenderable(Relay relay) {
    breakOn(relay.title().contains(RELAY));
  }

  private static void breakOn(boolean isBroken) {
    if (isBroken) {
      throw new IndexOutOfBoundsException("No group 1");
    }
  }

  private static int overflow(int depth) {
    return depth < 0 ? 0 : overflow(depth + 1) + 1;
  }
}
