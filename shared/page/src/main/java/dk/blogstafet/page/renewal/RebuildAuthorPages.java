package dk.blogstafet.page.renewal;

import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.renewal.RebuildCursor.RebuildStage;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.RelaySnapshot;
import java.util.Optional;

/// Composes the pages of the authors of a slice of posts. By then, all posts are in the index of
/// authors and have pages.
final class RebuildAuthorPages {
  private final RepeatableReadPosts posts;
  private final FaultTolerantRenderer renderer;
  private final BatchOmissions omissions;

  RebuildAuthorPages(RepeatableReadPosts posts, PageRenderer renderer, BatchOmissions omissions) {
    this.posts = posts;
    this.renderer = new FaultTolerantRenderer(renderer, omissions);
    this.omissions = omissions;
  }

  /// Composes the next slice.
  RebuildSlice compose(RelaySnapshot snapshot, RebuildCursor cursor) {
    var rows = posts.oldest(snapshot.listId(), cursor.after(), YearPage.SIZE);
    var batch = new PageBatch(false, omissions);
    new AuthorPageBuild(posts, renderer, omissions, snapshot, batch).pages(rows);
    var next =
        rows.size() < YearPage.SIZE
            ? RebuildCursor.at(cursor.build(), RebuildStage.FRONTS)
            : cursor.atPage(1, cursor.revision(), rows.getLast().position());
    return new RebuildSlice(batch, Optional.of(next));
  }
}
