package dk.blogstafet.page.renewal;

import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.RelaySnapshot;

/// How many of a list's newest posts to read at once: those on its front page, and those on the
/// pages that change if the affected posts are the newest.
final class WindowSize {
  private WindowSize() {}

  static int of(RelaySnapshot snapshot, PostListId listId, ChangeSet set) {
    return Math.max(SiteRenderer.FRONT, pages(snapshot, listId, set)) + 1;
  }

  private static int pages(RelaySnapshot snapshot, PostListId listId, ChangeSet set) {
    var counts = snapshot.counts();
    var years = counts.years(listId.category());
    if (years.isEmpty()) {
      return 0;
    }
    var newest = years.getLast();
    var before = counts.of(newest, listId.category()) - set.added(listId, newest);
    if (before > 0) {
      return counts.of(newest, listId.category()) - start(before);
    }
    var earlier = years.size() == 1 ? 0 : counts.of(years.get(years.size() - 2), listId.category());
    return counts.of(newest, listId.category()) + earlier - start(earlier);
  }

  /// Returns where the page starts that held a year's last post at this count.
  private static int start(int count) {
    return Math.max(0, YearPage.pages(count) - 1) * YearPage.SIZE;
  }
}
