package dk.blogstafet.page.renewal;

import dk.blogstafet.page.MemoryPages;
import dk.blogstafet.page.MemoryRenderings;
import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.Pages;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/// Everything that makes pages, wired to stores in memory.
final class Press {
  final HandClock clock = new HandClock();
  final MemoryRelayStore books = new MemoryRelayStore();
  final MemoryPages pages = new MemoryPages();

  /// The same, looked after.
  final WatchedPages watched = new WatchedPages(pages);

  final MemoryRenderings renderings = new MemoryRenderings();

  /// The name of the table that everything reads.
  String origin = "posts";

  private Function<Site, PageRenderer> make = BreakingRenderer::new;

  Press() {
    books.describe(Revision.NONE, Subjects.site("Mediet"));
  }

  RelayPages relayPages(Pages store) {
    return relayPages(books, books, store, origin);
  }

  RelayPages relayPages(Relays relays, Posts posts, Pages store, String origin) {
    return relayPages(workshop(relays, posts, store, origin), relays);
  }

  RelayPages relayPages(Workshop workshop, Relays relays) {
    return new RelayPages(relays, renderings, workshop, clock, clock::advance);
  }

  Workshop workshop(Relays relays, Posts posts, Pages store, String origin) {
    return new Workshop(relays, posts, store, clock, origin, make);
  }

  /// From now on another build renders, without mistakes.
  void mend() {
    make = Renderer::new;
    origin = "posts-mended";
  }

  /// Where a relay stands.
  Revision revision(RelayId relay) {
    return books.find(relay).orElseThrow().revision();
  }

  /// Renews a relay's pages without faults.
  Renewal renew(RelayId relay) {
    return relayPages(watched).renew(relay, new Revision(Long.MAX_VALUE), soon());
  }

  /// Lets time heal: leases end, whoever lost one is dead some day, and catching up runs until
  /// nothing is behind and nothing in doubt.
  void catchUp() {
    for (var run = 0; run < 50; run++) {
      clock.advance(Duration.ofMinutes(1));
      var behind = Renewer.of(this, watched, origin, Mishaps.none()).catchUp().run(soon());
      if (behind.isEmpty() && !isInDoubt()) {
        return;
      }
    }
    throw new AssertionError("Catching up never ends");
  }

  private boolean isInDoubt() {
    return books.siteSnapshot().stream()
        .flatMap(siteSnapshot -> siteSnapshot.relays().stream())
        .anyMatch(snapshot -> renderings.look(snapshot.id()).doubt().isPresent());
  }

  /// What a clean build of the same books gives.
  Map<String, String> cleanBuild() {
    var clean = new MemoryPages();
    var fresh = new MemoryRenderings();
    var workshop = workshop(books, books, clean, origin);
    var relayPages = new RelayPages(books, fresh, workshop, clock, clock::advance);
    new CatchUp(books, fresh, relayPages, workshop.site(), origin, clock).run(soon());
    return clean.digests();
  }

  Instant soon() {
    return clock.instant().plusSeconds(3600);
  }
}
