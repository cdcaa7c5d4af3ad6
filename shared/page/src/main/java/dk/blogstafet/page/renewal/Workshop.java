package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.Pages;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Sha256;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Where a relay's pages are made, while somebody holds its lease. Every edition's lists show one
/// revision, whatever comes while its rows are read.
public final class Workshop {
  private static final int TABLE_LENGTH = 16;

  private final Stock stock;
  private final Clock clock;
  private final String origin;
  private final KeptRenderer kept;

  /// Makes a workshop.
  ///
  /// @param origin the name of the table that all this comes from: pages made from another table,
  ///   as before a restore, are made anew
  public Workshop(Relays relays, Posts posts, Pages pages, Clock clock, String origin) {
    this(relays, posts, pages, clock, origin, Renderer::new);
  }

  /// Makes a workshop whose pages somebody else renders.
  Workshop(
      Relays relays,
      Posts posts,
      Pages pages,
      Clock clock,
      String origin,
      Function<Site, PageRenderer> make) {
    var omissions = new OmissionLog();
    var site = new SiteRenewal(relays, posts, pages, origin, make, omissions);
    this.stock = new Stock(relays, posts, pages, site, omissions);
    this.clock = clock;
    this.origin = origin;
    this.kept = new KeptRenderer(make);
  }

  /// Keeps the pages that belong to no single relay.
  public SiteRenewal site() {
    return stock.site();
  }

  /// What was found that can't be rendered.
  public OmissionLog omissions() {
    return stock.omissions();
  }

  /// With what a medium's pages are made: a new site description, table or renderer is another
  /// build. The table stands there by some of a hash: readers can see a build, and its name is not
  /// theirs to know.
  static String build(SiteSnapshot siteSnapshot, String origin) {
    var table = Sha256.hex(origin).substring(0, TABLE_LENGTH);
    return Renderer.build() + "-" + siteSnapshot.revision().number() + "-" + table;
  }

  /// Makes what is missing, until nothing is or time is up.
  ///
  /// @param from changes after this revision are rendered even if they were before
  /// @return what was done; empty if someone else has taken over meanwhile
  Optional<Worked> work(RelayId relay, Hold hold, Progress before, long from, Instant deadline) {
    var siteSnapshot = stock.relays().siteSnapshot();
    var standing = siteSnapshot.flatMap(it -> it.relay(relay));
    if (standing.isEmpty()) {
      return Optional.of(new Worked(relay, before, standing));
    }
    var build = build(siteSnapshot.get(), origin);
    var renderer = kept.of(siteSnapshot.get().site());
    var job = new RelayJob(stock, build, renderer, standing.get(), hold, clock, deadline);
    return job.work(before, from).map(progress -> new Worked(relay, progress, standing));
  }

  /// What was done for a relay.
  ///
  /// @param snapshot the relay as it stood when the work began; empty where there is none
  record Worked(RelayId relay, Progress progress, Optional<RelaySnapshot> snapshot) {
    Renewal outcome() {
      return snapshot.map(this::outcome).orElseGet(() -> new Renewal.NoSuchRelay(relay));
    }

    private Renewal outcome(RelaySnapshot seen) {
      return progress.cursor().isEmpty() && progress.revision() >= seen.revision().number()
          ? new Renewal.Current(new Revision(progress.revision()))
          : unfinished(seen.counts());
    }

    private Renewal unfinished(PostCounts counts) {
      var all = counts.total();
      var cursor = progress.cursor().map(Cursor::parse);
      return new Renewal.Unfinished(cursor.map(it -> it.posts(counts)).orElse(all), all);
    }
  }

  /// Where a job's rows come from, and where its pages go.
  record Stock(Relays relays, Posts posts, Pages pages, SiteRenewal site, OmissionLog omissions) {}
}
