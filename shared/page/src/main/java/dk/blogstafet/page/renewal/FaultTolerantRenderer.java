package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.renewal.PageBatch.PendingCard;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Renders pages and leaves out what can't be rendered. A post without a page is left out
/// everywhere. A page that fails is rendered without the rows that cause the failure, and without
/// the relay's introduction if that does. Omissions depend only on the input, so a full rebuild
/// leaves out the same.
///
/// If a page fails even without any posts, no post is at fault: the relay's pages stay as they are,
/// and its renewal fails.
final class FaultTolerantRenderer {
  private final PageRenderer renderer;
  private final BatchOmissions omissions;
  private final PageFallback fallback;

  FaultTolerantRenderer(PageRenderer renderer, BatchOmissions omissions) {
    this.renderer = renderer;
    this.omissions = omissions;
    this.fallback = new PageFallback(omissions);
  }

  /// Renders a post's page; records the omission and returns empty if the post can't be rendered.
  Optional<RenderedPage> post(
      Relay relay, Post post, Optional<PostSummary> older, Optional<PostSummary> newer) {
    return switch (RenderResult.of(() -> renderer.post(relay, post, older, newer))) {
      case RenderResult.Rendered<RenderedPage>(var page) -> Optional.of(page);
      case RenderResult.Unrenderable<RenderedPage> _ -> reduced(relay, post, older, newer);
    };
  }

  private Optional<RenderedPage> reduced(
      Relay relay, Post post, Optional<PostSummary> older, Optional<PostSummary> newer) {
    var none = Optional.<PostSummary>empty();
    if (RenderResult.of(() -> renderer.post(relay, post, none, none))
        instanceof RenderResult.Unrenderable<RenderedPage> own) {
      requireRenderable(relay);
      omissions.add(post.id(), own.why());
      return Optional.empty();
    }
    var page = PageUrls.post(relay.id(), post.id());
    var before =
        older.filter(it -> isRendered(page, it, () -> renderer.post(relay, post, older, none)));
    var after =
        newer.filter(it -> isRendered(page, it, () -> renderer.post(relay, post, none, newer)));
    return switch (RenderResult.of(() -> renderer.post(relay, post, before, after))) {
      case RenderResult.Rendered<RenderedPage>(var made) -> Optional.of(made);
      case RenderResult.Unrenderable<RenderedPage> _ ->
          Optional.of(renderer.post(relay, post, none, none));
    };
  }

  private boolean isRendered(String page, PostSummary row, Supplier<RenderedPage> made) {
    return switch (RenderResult.of(made)) {
      case RenderResult.Rendered<RenderedPage> _ -> true;
      case RenderResult.Unrenderable<RenderedPage>(var why) -> {
        omissions.add(new RenderOmission(page, Optional.of(row.id())), why);
        yield false;
      }
    };
  }

  /// Requires that an empty test post can be rendered in a relay.
  private void requireRenderable(Relay relay) {
    var metadata = PostMetadata.ofTeaser("-", LocalDate.EPOCH, relay.categories().getFirst(), "-");
    var post = new PostSummary(new PostId("x"), new Leg(1), metadata, Instant.EPOCH);
    var none = Optional.<PostSummary>empty();
    var empty = new Post(post, new PostBody.None());
    if (RenderResult.of(() -> renderer.post(relay, empty, none, none))
        instanceof RenderResult.Unrenderable<RenderedPage> it) {
      throw PageFallback.notRenderable(relay, it.why());
    }
  }

  /// Returns the share card of a post. A failure to draw it leaves out nothing else.
  PendingCard card(Relay relay, PostSummary post) {
    return new PendingCard(Optional.of(post.id()), renderer.card(relay, post));
  }

  RenderedPage front(RelaySnapshot snapshot, PostListId listId, List<PostSummary> newest) {
    return made(
        PageUrls.front(listId), snapshot, newest, (it, rows) -> renderer.front(it, listId, rows));
  }

  RenderedPage year(RelaySnapshot snapshot, YearPage page, List<PostSummary> oldestFirst) {
    return made(
        PageUrls.year(page), snapshot, oldestFirst, (it, rows) -> renderer.year(it, page, rows));
  }

  RenderedPage author(RelaySnapshot snapshot, AuthorId author, List<PostSummary> newestFirst) {
    return made(
        author.path(snapshot.id()),
        snapshot,
        newestFirst,
        (it, rows) -> renderer.author(it.relay(), author, rows));
  }

  RenderedPage sitemap(RelaySnapshot snapshot, YearPage page, List<PostSummary> oldestFirst) {
    return made(
        PageUrls.sitemap(page),
        snapshot,
        oldestFirst,
        (it, rows) -> renderer.sitemap(it, page, rows));
  }

  RenderedPage issue(RelaySnapshot snapshot, IssueId issue, List<PostSummary> posts) {
    return made(
        issue.path(snapshot.id()),
        snapshot,
        posts,
        (it, rows) -> renderer.issue(it.relay(), issue, rows));
  }

  /// Renders the list of a relay's newsletter issues, and their part of the sitemap.
  List<RenderedPage> issues(RelaySnapshot snapshot, List<IssueId> newestFirst) {
    return fallback.made(
        PageUrls.issues(snapshot.id()),
        snapshot,
        List.of(),
        PostSummary::id,
        (it, _) -> renderer.issues(it.relay(), newestFirst));
  }

  /// Renders the feeds. A post that fails in one feed is left out of all.
  List<RenderedPage> feeds(RelaySnapshot snapshot, List<Post> newest) {
    return fallback.made(
        PageUrls.rss(snapshot.id()),
        snapshot,
        newest,
        Post::id,
        (it, rows) -> renderer.feeds(it.relay(), rows));
  }

  private RenderedPage made(
      String page,
      RelaySnapshot snapshot,
      List<PostSummary> rows,
      BiFunction<RelaySnapshot, List<PostSummary>, RenderedPage> make) {
    return fallback.made(page, snapshot, rows, PostSummary::id, make);
  }
}
