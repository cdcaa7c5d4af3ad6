package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.Pages;
import dk.blogstafet.page.RenderStates.RenderProgress;
import dk.blogstafet.page.SiteRenderer;
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
public final class RenewalEngine {
  private static final int TABLE_LENGTH = 16;

  private final RenewalStores stores;
  private final Clock clock;
  private final String origin;
  private final RendererCache kept;

  /// Makes a workshop.
  ///
  /// @param origin the name of the table that all this comes from: pages made from another table,
  ///   as before a restore, are made anew
  public RenewalEngine(Relays relays, Posts posts, Pages pages, Clock clock, String origin) {
    this(relays, posts, pages, clock, origin, SiteRenderer::new);
  }

  /// Makes a workshop whose pages somebody else renders.
  RenewalEngine(
      Relays relays,
      Posts posts,
      Pages pages,
      Clock clock,
      String origin,
      Function<Site, PageRenderer> make) {
    var omissions = new OmissionLog();
    var site = new SiteRenewal(relays, posts, pages, origin, make, omissions);
    this.stores = new RenewalStores(relays, posts, pages, site, omissions);
    this.clock = clock;
    this.origin = origin;
    this.kept = new RendererCache(make);
  }

  /// Keeps the pages that belong to no single relay.
  public SiteRenewal site() {
    return stores.site();
  }

  /// What was found that can't be rendered.
  public OmissionLog omissions() {
    return stores.omissions();
  }

  /// With what a medium's pages are made: a new site description, table or renderer is another
  /// build. The table stands there by some of a hash: readers can see a build, and its name is not
  /// theirs to know.
  static String build(SiteSnapshot siteSnapshot, String origin) {
    var table = Sha256.hex(origin).substring(0, TABLE_LENGTH);
    return SiteRenderer.build() + "-" + siteSnapshot.revision().number() + "-" + table;
  }

  /// Makes what is missing, until nothing is or time is up.
  ///
  /// @param from changes after this revision are rendered even if they were before
  /// @return what was done; empty if someone else has taken over meanwhile
  Optional<WorkSummary> work(
      RelayId relay, RelayLease lease, RenderProgress before, long from, Instant deadline) {
    var siteSnapshot = stores.relays().siteSnapshot();
    var standing = siteSnapshot.flatMap(it -> it.relay(relay));
    if (standing.isEmpty()) {
      return Optional.of(new WorkSummary(relay, before, standing));
    }
    var build = build(siteSnapshot.get(), origin);
    var renderer = kept.of(siteSnapshot.get().site());
    var job = new RelayRenewalJob(stores, build, renderer, standing.get(), lease, clock, deadline);
    return job.work(before, from).map(progress -> new WorkSummary(relay, progress, standing));
  }

  /// What was done for a relay.
  ///
  /// @param snapshot the relay as it stood when the work began; empty where there is none
  record WorkSummary(RelayId relay, RenderProgress progress, Optional<RelaySnapshot> snapshot) {
    RenewalOutcome outcome() {
      return snapshot.map(this::outcome).orElseGet(() -> new RenewalOutcome.NotFound(relay));
    }

    private RenewalOutcome outcome(RelaySnapshot seen) {
      return progress.cursor().isEmpty() && progress.revision() >= seen.revision().number()
          ? new RenewalOutcome.UpToDate(new Revision(progress.revision()))
          : unfinished(seen.counts());
    }

    private RenewalOutcome unfinished(PostCounts counts) {
      var all = counts.total();
      var cursor = progress.cursor().map(RebuildCursor::parse);
      return new RenewalOutcome.Unfinished(cursor.map(it -> it.posts(counts)).orElse(all), all);
    }
  }

  /// Where a job's rows come from, and where its pages go.
  record RenewalStores(
      Relays relays, Posts posts, Pages pages, SiteRenewal site, OmissionLog omissions) {}
}
