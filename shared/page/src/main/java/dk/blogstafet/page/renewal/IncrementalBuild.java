package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.ListPosition;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.rendering.RenderOmission;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Composes only the pages affected by some changes, regardless of the relay's length.
final class IncrementalBuild {
  private final FaultTolerantRenderer renderer;
  private final BatchOmissions omissions;
  private final RepeatableReadPosts posts;
  private final RelaySnapshot snapshot;
  private final ChangeSet set;
  private final PageBatch batch;

  private IncrementalBuild(
      RepeatableReadPosts posts,
      FaultTolerantRenderer renderer,
      BatchOmissions omissions,
      RelaySnapshot relaySnapshot,
      ChangeSet changeSet) {
    this.batch = new PageBatch(true, omissions);
    this.posts = posts;
    this.renderer = renderer;
    this.omissions = omissions;
    this.snapshot = relaySnapshot;
    this.set = changeSet;
  }

  /// Composes the affected pages.
  ///
  /// @param recent those of the changes whose posts have no pages yet
  /// @param known the known omissions
  /// @param isIssueListMissing whether the front page would link to a list of issues that doesn't
  ///   exist yet
  static PageBatch compose(
      RepeatableReadPosts posts,
      PageRenderer pages,
      RelaySnapshot relaySnapshot,
      ChangeSet changeSet,
      ChangeSet recent,
      Set<RenderOmission> known,
      boolean isIssueListMissing) {
    var omissions = new BatchOmissions(relaySnapshot.id(), known, recent.posts());
    var renderer = new FaultTolerantRenderer(pages, omissions);
    return omissions.complete(() -> {
      var composer = new IncrementalBuild(posts, renderer, omissions, relaySnapshot, changeSet);
      composer.compose(recent, isIssueListMissing);
      return composer.batch;
    });
  }

  private void compose(ChangeSet recent, boolean isIssueListMissing) {
    var window = list(snapshot.listId());
    set.categories().forEach(category -> list(PostListId.of(snapshot.id(), category)));
    var pages = new PostPageBuild(posts, renderer, omissions, snapshot, batch);
    var wanted = PostPageBuild.withNeighbours(window, recent);
    var feed = window.newest(SiteRenderer.FEED + 1).stream().map(PostSummary::id).toList();
    var whole = pages.whole(Stream.of(wanted, feed).flatMap(Collection::stream).toList());
    batch.lists().addAll(renderer.feeds(snapshot, pick(whole, feed)));
    pages.compose(window, wanted, whole);
    new AuthorPageBuild(posts, renderer, omissions, snapshot, batch).compose(recent, whole);
    pages.cards(recent.posts(), whole);
    new IssuePageBuild(posts, renderer, omissions, snapshot, batch)
        .compose(set, whole, isIssueListMissing);
    set.removedPosts().forEach(post -> batch.remove(snapshot.id(), post));
    set.posts().stream().filter(omissions::has).forEach(post -> batch.remove(snapshot.id(), post));
  }

  private static List<Post> pick(Map<PostId, Post> whole, List<PostId> ids) {
    return ids.stream().flatMap(id -> Optional.ofNullable(whole.get(id)).stream()).toList();
  }

  /// Composes a list's front page and the pages of every affected year.
  private PostWindow list(PostListId listId) {
    var reach = WindowSize.of(snapshot, listId, set);
    var window = new PostWindow(posts, snapshot, listId, omissions, reach);
    var newest = window.newest(SiteRenderer.FRONT);
    batch.lists().add(renderer.front(snapshot, listId, newest));
    newest.forEach(this::name);
    set.years(listId).forEach(year -> year(window, year));
    return window;
  }

  private void year(PostWindow window, int year) {
    var listId = window.listId();
    var count = window.count(year);
    var pages = YearPage.pages(count);
    for (var number = firstPage(window, year); number <= pages; number++) {
      page(window, new YearPage(listId, year, number));
    }
    var most = YearPage.pages(count + set.removed(listId, year));
    for (var number = pages + 1; number <= most; number++) {
      remove(new YearPage(listId, year, number));
    }
    if (count <= set.added(listId, year)) {
      neighbourYears(window, year);
    }
  }

  /// Returns the first page of a year that may have changed. Posts before the earliest affected one
  /// have not moved, but a page that was just filled may need a link to a new one.
  private int firstPage(PostWindow window, int year) {
    var earliest =
        set.positions(window.listId()).stream()
            .map(ListPosition::position)
            .filter(position -> position.date().getYear() == year)
            .min(Comparator.<PostPosition>naturalOrder())
            .orElseThrow();
    return Math.max(1, YearPage.pages(window.index(earliest)));
  }

  private void page(PostWindow window, YearPage page) {
    var rows = window.page(page);
    rows.forEach(this::name);
    batch.lists().add(renderer.year(snapshot, page, rows));
    if (page.listId().category().isEmpty()) {
      batch.lists().add(renderer.sitemap(snapshot, page, rows));
    }
  }

  private void name(PostSummary post) {
    batch.linkedPosts().add(post.id());
  }

  private void remove(YearPage page) {
    batch.removals().add(PageUrls.key(PageUrls.year(page)));
    if (page.listId().category().isEmpty()) {
      batch.removals().add(PageUrls.key(PageUrls.sitemap(page)));
    }
  }

  /// Updates the links on neighbouring years when a year was added or removed: on the earlier
  /// year's last page and the later year's first page.
  private void neighbourYears(PostWindow window, int year) {
    var years = snapshot.counts().years(window.listId().category());
    years.stream()
        .filter(other -> other < year)
        .max(Comparator.naturalOrder())
        .ifPresent(earlier -> {
          var last = YearPage.pages(window.count(earlier));
          page(window, new YearPage(window.listId(), earlier, last));
        });
    years.stream()
        .filter(other -> other > year)
        .findFirst()
        .ifPresent(later -> page(window, new YearPage(window.listId(), later, 1)));
  }
}
