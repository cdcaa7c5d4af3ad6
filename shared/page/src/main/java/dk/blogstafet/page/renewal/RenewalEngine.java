package dk.blogstafet.page.renewal;

import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Sha256;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.AuthorIndex;
import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Renders a relay's pages while the lease is held. The lists of a batch show one revision,
/// whatever changes during reading.
public final class RenewalEngine {
  private static final int TABLE_LENGTH = 16;

  private final RenewalStores stores;
  private final Clock clock;
  private final String origin;
  private final RendererCache kept;

  /// Creates an engine.
  ///
  /// @param origin the name of the source table. Pages made from another table, as before a
  ///   restore, are rendered again
  public RenewalEngine(
      Relays relays,
      Posts posts,
      IssueArchive issues,
      AuthorIndex authors,
      Pages pages,
      Clock clock,
      String origin) {
    this(relays, posts, issues, authors, pages, clock, origin, SiteRenderer::new);
  }

  /// Creates an engine with another renderer.
  RenewalEngine(
      Relays relays,
      Posts posts,
      IssueArchive issues,
      AuthorIndex authors,
      Pages pages,
      Clock clock,
      String origin,
      Function<Site, PageRenderer> make) {
    var omissions = new OmissionLog();
    var site = new SiteRenewal(relays, posts, pages, origin, make, omissions);
    this.stores = new RenewalStores(relays, posts, issues, authors, pages, site, omissions);
    this.clock = clock;
    this.origin = origin;
    this.kept = new RendererCache(make);
  }

  /// Returns the renewal of pages that belong to no single relay.
  public SiteRenewal site() {
    return stores.site();
  }

  /// Returns the newly found omissions.
  public OmissionLog omissions() {
    return stores.omissions();
  }

  /// Returns the build of a site's pages: a new site description, table or renderer gives another
  /// build. The table is part of it as a truncated hash, because readers can see the build but must
  /// not see the table's name.
  static String build(SiteSnapshot siteSnapshot, String origin) {
    var table = Sha256.hex(origin).substring(0, TABLE_LENGTH);
    return SiteRenderer.build() + "-" + siteSnapshot.revision().number() + "-" + table;
  }

  /// Renders what is missing until everything is up to date or the time is up.
  ///
  /// @param from changes after this revision are rendered even if they were before
  /// @return what was done; empty if another process has taken over
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

  /// The work done for a relay.
  ///
  /// @param snapshot the relay when the work began; empty if it doesn't exist
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

  /// The stores that a job reads from and writes to.
  record RenewalStores(
      Relays relays,
      Posts posts,
      IssueArchive issues,
      AuthorIndex authors,
      Pages pages,
      SiteRenewal site,
      OmissionLog omissions) {}
}
