package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.YearPage;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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

  FaultTolerantRenderer(PageRenderer renderer, BatchOmissions omissions) {
    this.renderer = renderer;
    this.omissions = omissions;
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
      throw notRenderable(relay, it.why());
    }
  }

  private static IllegalStateException notRenderable(Relay relay, Throwable why) {
    return new IllegalStateException(
        "The relay "
            + relay.id()
            + " can't be rendered with its description or the site's. Its pages stay as they"
            + " are: change the description.",
        why);
  }

  RenderedPage front(RelaySnapshot snapshot, PostListId listId, List<PostSummary> newest) {
    return made(
        PageUrls.front(listId), snapshot, newest, (it, rows) -> renderer.front(it, listId, rows));
  }

  RenderedPage year(RelaySnapshot snapshot, YearPage page, List<PostSummary> oldestFirst) {
    return made(
        PageUrls.year(page), snapshot, oldestFirst, (it, rows) -> renderer.year(it, page, rows));
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
    return made(
        PageUrls.issues(snapshot.id()),
        snapshot,
        List.of(),
        PostSummary::id,
        (it, _) -> renderer.issues(it.relay(), newestFirst));
  }

  /// Renders the feeds. A post that fails in one feed is left out of all.
  List<RenderedPage> feeds(RelaySnapshot snapshot, List<Post> newest) {
    return made(
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
    return made(page, snapshot, rows, PostSummary::id, make);
  }

  private <T, R> R made(
      String page,
      RelaySnapshot snapshot,
      List<T> rows,
      Function<T, PostId> id,
      BiFunction<RelaySnapshot, List<T>, R> make) {
    return switch (RenderResult.of(() -> make.apply(snapshot, rows))) {
      case RenderResult.Rendered<R>(var made) -> made;
      case RenderResult.Unrenderable<R> _ -> {
        var shown = shown(page, snapshot, make);
        yield make.apply(shown, renderableRows(page, rows, id, kept -> make.apply(shown, kept)));
      }
    };
  }

  /// Returns the relay as a page can show it: without its introduction if that fails.
  private <T, R> RelaySnapshot shown(
      String page, RelaySnapshot snapshot, BiFunction<RelaySnapshot, List<T>, R> make) {
    if (RenderResult.of(() -> make.apply(snapshot, List.of()))
        instanceof RenderResult.Unrenderable<R> unrenderable) {
      var withoutIntroduction = withoutIntroduction(snapshot);
      if (RenderResult.of(() -> make.apply(withoutIntroduction, List.of()))
          instanceof RenderResult.Unrenderable<R> still) {
        throw notRenderable(snapshot.relay(), still.why());
      }
      omissions.add(new RenderOmission(page, Optional.empty()), unrenderable.why());
      return withoutIntroduction;
    }
    return snapshot;
  }

  private static RelaySnapshot withoutIntroduction(RelaySnapshot snapshot) {
    var relay = snapshot.relay();
    return snapshot.with(relay.withIntroduction(relay.title(), Optional.empty()));
  }

  /// Returns the rows that a page can show together: each row that doesn't fail next to the rows
  /// before it.
  private <T, R> List<T> renderableRows(
      String page, List<T> rows, Function<T, PostId> id, Function<List<T>, R> make) {
    var kept = new ArrayList<T>();
    for (var row : rows) {
      kept.add(row);
      if (RenderResult.of(() -> make.apply(List.copyOf(kept)))
          instanceof RenderResult.Unrenderable<R> unrenderable) {
        kept.removeLast();
        omissions.add(new RenderOmission(page, Optional.of(id.apply(row))), unrenderable.why());
      }
    }
    return kept;
  }
}
