package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.RebuildCursor.RebuildStage;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.rendering.RenderOmission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Composes newsletter issues in slices, and with the last of them the front pages, which link to
/// their list, and the feeds.
final class RebuildFrontPages {
  /// How many newsletter issues a slice has.
  private static final int ISSUES = 20;

  private final RepeatableReadPosts posts;
  private final PageRenderer pages;
  private final Set<RenderOmission> known;

  RebuildFrontPages(RepeatableReadPosts posts, PageRenderer pages, Set<RenderOmission> known) {
    this.posts = posts;
    this.pages = pages;
    this.known = known;
  }

  /// Composes the next slice.
  RebuildSlice compose(RelaySnapshot snapshot, RebuildCursor cursor) {
    var all = IssuePageBuild.all(posts, snapshot);
    var left = all.reversed().stream().filter(issue -> cursor.isBefore(issue.id())).toList();
    var isLast = left.size() <= ISSUES;
    var omissions = new BatchOmissions(snapshot.id(), known, List.of());
    var renderer = new FaultTolerantRenderer(pages, omissions);
    var batch = new PageBatch(isLast, omissions);
    var build = new IssuePageBuild(posts, renderer, omissions, snapshot, batch);
    var part = left.subList(0, Math.min(ISSUES, left.size()));
    build.pages(part);
    if (!isLast) {
      return new RebuildSlice(batch, Optional.of(cursor.atIssue(part.getLast().id())));
    }
    build.list(all);
    fronts(snapshot, omissions, renderer, batch);
    return new RebuildSlice(
        batch, Optional.of(RebuildCursor.at(cursor.build(), RebuildStage.SWEEP)));
  }

  private void fronts(
      RelaySnapshot snapshot,
      BatchOmissions omissions,
      FaultTolerantRenderer renderer,
      PageBatch batch) {
    forgetUnknown(snapshot, batch);
    var newest = front(snapshot, snapshot.listId(), omissions, renderer, batch);
    snapshot
        .relay()
        .categories()
        .forEach(category -> {
          var listId = PostListId.of(snapshot.id(), category);
          front(snapshot, listId, omissions, renderer, batch);
        });
    var feed = newest.stream().limit(SiteRenderer.FEED + 1L).map(PostSummary::id).toList();
    batch.lists().addAll(renderer.feeds(snapshot, posts.findPublished(snapshot.id(), feed)));
  }

  private List<PostSummary> front(
      RelaySnapshot snapshot,
      PostListId listId,
      BatchOmissions omissions,
      FaultTolerantRenderer renderer,
      PageBatch batch) {
    var window = new PostWindow(posts, snapshot, listId, omissions, SiteRenderer.FRONT);
    var newest = window.newest(SiteRenderer.FRONT);
    batch.lists().add(renderer.front(snapshot, listId, newest));
    return newest;
  }

  /// Forgets omissions of posts that a restored table doesn't have.
  private void forgetUnknown(RelaySnapshot snapshot, PageBatch batch) {
    var whole = known.stream().filter(RenderOmission::isWhole).toList();
    var ids = whole.stream().flatMap(it -> it.post().stream()).toList();
    var there = posts.findPublished(snapshot.id(), ids).stream().map(Post::id).toList();
    whole.stream().filter(it -> !there.contains(it.post().orElseThrow())).forEach(batch::forget);
  }
}
