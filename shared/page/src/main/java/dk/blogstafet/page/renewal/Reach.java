package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Renderer;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Track;

/// How many of a list's newest posts are worth reading at once: those on its front, and those on
/// the pages that change if what was touched are the newest posts.
final class Reach {
  private Reach() {}

  static int of(Standing standing, Track track, Touched touched) {
    return Math.max(Renderer.FRONT, pages(standing, track, touched)) + 1;
  }

  private static int pages(Standing standing, Track track, Touched touched) {
    var counts = standing.counts();
    var years = counts.years(track.category());
    if (years.isEmpty()) {
      return 0;
    }
    var newest = years.getLast();
    var before = counts.of(newest, track.category()) - touched.arrivals(track, newest);
    if (before > 0) {
      return counts.of(newest, track.category()) - start(before);
    }
    var earlier = years.size() == 1 ? 0 : counts.of(years.get(years.size() - 2), track.category());
    return counts.of(newest, track.category()) + earlier - start(earlier);
  }

  /// Where the page begins that held a year's last post when it had this many.
  private static int start(int count) {
    return Math.max(0, YearPage.pages(count) - 1) * YearPage.SIZE;
  }
}
