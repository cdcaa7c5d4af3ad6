package dk.blogstafet.page.renewal;

import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.renewal.RebuildCursor.RebuildStage;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderOmission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Composes all pages of a relay in slices: the years page by page, then each category's, then
/// authors, newsletter issues, front pages and feeds. Then it deletes pages that don't belong, and
/// draws share cards.
final class FullRebuild {
  private final RepeatableReadPosts posts;
  private final PageRenderer pages;
  private final Set<RenderOmission> known;
  private final OrphanPages orphanPages;
  private final RebuildCards cards;

  /// Creates a rebuild.
  ///
  /// @param known the known omissions; for posts before the cursor, these are complete
  FullRebuild(
      RepeatableReadPosts posts, PageRenderer pages, Pages store, Set<RenderOmission> known) {
    this.posts = posts;
    this.pages = pages;
    this.known = known;
    this.orphanPages = new OrphanPages(posts, store);
    this.cards = new RebuildCards(posts, pages);
  }

  RebuildSlice compose(RelaySnapshot snapshot, RebuildCursor cursor) {
    return switch (cursor.stage()) {
      case POSTS -> years(snapshot, snapshot.listId(), cursor);
      case CATEGORIES -> categories(snapshot, cursor);
      case AUTHORS ->
          new RebuildAuthorPages(posts, pages, omissions(snapshot, List.of()))
              .compose(snapshot, cursor);
      case FRONTS -> new RebuildFrontPages(posts, pages, known).compose(snapshot, cursor);
      case SWEEP -> orphanPages.compose(snapshot, cursor, omissions(snapshot, List.of()));
      case CARDS -> cards.compose(snapshot, cursor, omissions(snapshot, List.of()));
    };
  }

  private BatchOmissions omissions(RelaySnapshot snapshot, List<PostSummary> tried) {
    return new BatchOmissions(snapshot.id(), known, tried.stream().map(PostSummary::id).toList());
  }

  private static PageBatch nothing(RelaySnapshot snapshot) {
    return new PageBatch(false, new BatchOmissions(snapshot.id(), Set.of(), List.of()));
  }

  private RebuildSlice categories(RelaySnapshot snapshot, RebuildCursor cursor) {
    return snapshot
        .relay()
        .categoryBySlug(cursor.category())
        .map(category -> years(snapshot, PostListId.of(snapshot.id(), category), cursor))
        // The category was removed during the rebuild: start over with the current ones.
        .orElseGet(() ->
            new RebuildSlice(nothing(snapshot), Optional.of(firstCategory(snapshot, cursor))));
  }

  private static RebuildCursor firstCategory(RelaySnapshot snapshot, RebuildCursor cursor) {
    return cursor.atCategory(snapshot.relay().categories().getFirst().slug());
  }

  /// Composes one page of a list's year, or moves on after the last page.
  private RebuildSlice years(RelaySnapshot snapshot, PostListId listId, RebuildCursor cursor) {
    var counts = snapshot.counts();
    var year =
        counts.years(listId.category()).stream().filter(it -> it >= cursor.year()).findFirst();
    if (year.isEmpty()) {
      return new RebuildSlice(nothing(snapshot), Optional.of(afterYears(snapshot, listId, cursor)));
    }
    var moved = cursor.revision() != snapshot.revision().number();
    var here = year.get() != cursor.year() || moved ? cursor.atYear(year.get()) : cursor;
    return page(snapshot, listId, here);
  }

  private RebuildSlice page(RelaySnapshot snapshot, PostListId listId, RebuildCursor cursor) {
    var page = new YearPage(listId, cursor.year(), cursor.number());
    var after = cursor.after().orElseGet(() -> endOf(cursor.year() - 1));
    var found = posts.oldest(listId, Optional.of(after), YearPage.SIZE + 1);
    var rows =
        found.stream()
            .limit(YearPage.SIZE)
            .filter(post -> post.date().getYear() == cursor.year())
            .toList();
    if (rows.isEmpty()) {
      // The posts were just removed: this slice is composed again.
      return new RebuildSlice(nothing(snapshot), Optional.of(cursor));
    }
    var isOwn = listId.category().isEmpty();
    posts.index(snapshot.id(), isOwn ? rows : List.of());
    var omissions = omissions(snapshot, isOwn ? rows : List.of());
    var renderer = new FaultTolerantRenderer(pages, omissions);
    var batch =
        omissions.complete(() -> {
          var made = new PageBatch(false, omissions);
          if (isOwn) {
            new RebuildPostPages(posts, renderer, omissions, made)
                .compose(snapshot, found, rows, known);
          }
          var shown = rows.stream().filter(post -> !omissions.has(post.id())).toList();
          made.lists().add(renderer.year(snapshot, page, shown));
          if (isOwn) {
            made.lists().add(renderer.sitemap(snapshot, page, shown));
          }
          return made;
        });
    var count = YearPage.pages(snapshot.counts().of(cursor.year(), listId.category()));
    var next =
        cursor.number() < count
            ? cursor.atPage(
                cursor.number() + 1, snapshot.revision().number(), rows.getLast().position())
            : cursor.atYear(cursor.year() + 1);
    return new RebuildSlice(batch, Optional.of(next));
  }

  private static RebuildCursor afterYears(
      RelaySnapshot snapshot, PostListId listId, RebuildCursor cursor) {
    var categories = snapshot.relay().categories();
    var next = listId.category().map(categories::indexOf).map(index -> index + 1).orElse(0);
    return next < categories.size()
        ? cursor.atCategory(categories.get(next).slug())
        : RebuildCursor.at(cursor.build(), RebuildStage.AUTHORS);
  }

  private static PostPosition endOf(int year) {
    return new PostPosition(LocalDate.of(year, 12, 31), new Leg(Integer.MAX_VALUE));
  }
}
