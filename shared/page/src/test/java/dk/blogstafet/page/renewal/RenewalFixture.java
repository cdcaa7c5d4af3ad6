package dk.blogstafet.page.renewal;

import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.AuthorIndex;
import dk.blogstafet.relay.rendering.MemoryAuthorIndex;
import dk.blogstafet.relay.rendering.MemoryPages;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import dk.blogstafet.relay.rendering.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/// Everything that renders pages, wired to stores in memory.
final class RenewalFixture {
  final ManualClock clock = new ManualClock();
  final MemoryRelayStore books = new MemoryRelayStore();
  final MemoryPages pages = new MemoryPages();

  /// The same pages, with a check of links.
  final LinkCheckingPages watched = new LinkCheckingPages(pages);

  final MemoryRenderStates renderings = new MemoryRenderStates();
  final MemoryAuthorIndex authors = new MemoryAuthorIndex();

  /// The name of the table that everything reads.
  String origin = "posts";

  private Function<Site, PageRenderer> make = FailingRenderer::new;

  RenewalFixture() {
    books.describe(Revision.NONE, HistorySubjects.site("Mediet"));
  }

  RelayRenewal relayPages(Pages store) {
    return relayPages(books, books, books, store, origin);
  }

  RelayRenewal relayPages(
      Relays relays, Posts posts, IssueArchive issues, Pages store, String origin) {
    return relayPages(workshop(relays, posts, issues, authors, store, origin), relays);
  }

  RelayRenewal relayPages(RenewalEngine engine, Relays relays) {
    return new RelayRenewal(relays, renderings, engine, clock, clock::advance);
  }

  RenewalEngine workshop(
      Relays relays,
      Posts posts,
      IssueArchive issues,
      AuthorIndex index,
      Pages store,
      String origin) {
    return new RenewalEngine(relays, posts, issues, index, store, clock, origin, make);
  }

  /// Switches to another build, which renders without failures.
  void fix() {
    make = SiteRenderer::new;
    origin = "posts-fixed";
  }

  /// Returns the revision of a relay.
  Revision revision(RelayId relay) {
    return books.find(relay).orElseThrow().revision();
  }

  /// Renews a relay's pages without faults.
  RenewalOutcome renew(RelayId relay) {
    return relayPages(watched).renew(relay, new Revision(Long.MAX_VALUE), soon());
  }

  /// Lets time pass: leases expire, their former holders are gone, and catching up runs until
  /// nothing is behind or in doubt.
  void catchUp() {
    for (var run = 0; run < 50; run++) {
      clock.advance(Duration.ofMinutes(1));
      var behind =
          RenewalProcess.of(this, watched, origin, FaultInjection.none()).catchUp().run(soon());
      if (behind.isEmpty() && !isInDoubt()) {
        return;
      }
    }
    throw new AssertionError("Catching up never ends");
  }

  private boolean isInDoubt() {
    return books.siteSnapshot().stream()
        .flatMap(siteSnapshot -> siteSnapshot.relays().stream())
        .anyMatch(snapshot -> renderings.progress(snapshot.id()).doubt().isPresent());
  }

  /// Returns the pages of a clean build of the same data.
  Map<String, String> cleanBuild() {
    var clean = new MemoryPages();
    var fresh = new MemoryRenderStates();
    var engine = workshop(books, books, books, new MemoryAuthorIndex(), clean, origin);
    var renewal = new RelayRenewal(books, fresh, engine, clock, clock::advance);
    new CatchUp(books, fresh, renewal, engine.site(), origin, clock).run(soon());
    return clean.digests();
  }

  Instant soon() {
    return clock.instant().plusSeconds(3600);
  }
}
