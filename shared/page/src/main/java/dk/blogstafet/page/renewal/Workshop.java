package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Pages;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Where a relay's pages are made, while somebody holds its lease. Every edition is made from one
/// revision: if the relay moved while its rows were read, they are read again.
public final class Workshop {
  private static final int TABLE_LENGTH = 16;

  private final Stock stock;
  private final Clock clock;
  private final String origin;
  private final KeptRenderer kept = new KeptRenderer();

  /// Makes a workshop.
  ///
  /// @param origin the name of the table that all this comes from: pages made from another table,
  ///   as before a restore, are made anew
  public Workshop(Relays relays, Posts posts, Pages pages, Clock clock, String origin) {
    this.stock = new Stock(relays, posts, pages, new SiteRenewal(relays, posts, pages, origin));
    this.clock = clock;
    this.origin = origin;
  }

  /// With what a medium's pages are made: a new site description, table or renderer is another
  /// build. The table stands there by some of a hash: readers can see a build, and its name is not
  /// theirs to know.
  static String build(Medium medium, String origin) {
    var table = Sha256.hex(origin).substring(0, TABLE_LENGTH);
    return Renderer.build() + "-" + medium.revision().number() + "-" + table;
  }

  /// Makes what is missing, until nothing is or time is up.
  ///
  /// @return how far the pages have come; empty if someone else has taken over meanwhile
  Optional<Progress> work(RelayId relay, Hold hold, Progress before, Instant deadline) {
    var medium = stock.relays().medium();
    if (medium.isEmpty() || medium.get().relay(relay).isEmpty()) {
      return Optional.of(before);
    }
    var build = build(medium.get(), origin);
    var renderer = kept.of(medium.get().site());
    var standing = medium.get().relay(relay).get();
    var job = new RelayJob(stock, build, renderer, standing, hold, clock);
    var progress = job.catchUp(before);
    while (hasCursor(progress) && clock.instant().isBefore(deadline)) {
      progress = progress.flatMap(job::goOn).flatMap(job::catchUp);
    }
    return progress;
  }

  private static boolean hasCursor(Optional<Progress> progress) {
    return progress.flatMap(Progress::cursor).isPresent();
  }

  /// Where a job's rows come from, and where its pages go.
  record Stock(Relays relays, Posts posts, Pages pages, SiteRenewal site) {}
}
