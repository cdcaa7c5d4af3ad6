package dk.blogstafet.page.renewal;

import dk.blogstafet.page.MemoryPages;
import dk.blogstafet.page.MemoryRenderings;
import dk.blogstafet.page.Pages;
import dk.blogstafet.relay.MemoryBooks;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Everything that makes pages, wired to stores in memory.
final class Press {
  final HandClock clock = new HandClock();
  final MemoryBooks books = new MemoryBooks();
  final MemoryPages pages = new MemoryPages();
  final MemoryRenderings renderings = new MemoryRenderings();

  Press() {
    books.describe(Revision.NONE, Subjects.site("Mediet"));
  }

  RelayPages relayPages(Pages store) {
    return relayPages(books, books, store, "posts");
  }

  RelayPages relayPages(Relays relays, Posts posts, Pages store, String origin) {
    var workshop = new Workshop(relays, posts, store, clock, origin);
    return new RelayPages(relays, renderings, workshop, clock, clock::advance);
  }

  CatchUp catchUp(String origin) {
    var relayPages = relayPages(books, books, pages, origin);
    var site = new SiteRenewal(books, pages, origin);
    return new CatchUp(books, renderings, relayPages, site, origin);
  }

  /// Renews a relay's pages without faults.
  Renewal renew(RelayId relay) {
    return relayPages(pages).renew(relay, new Revision(Long.MAX_VALUE), soon());
  }

  /// Lets time heal: leases end, and catching up runs until nothing is behind.
  void catchUp() {
    for (var run = 0; run < 50; run++) {
      clock.advance(Duration.ofMinutes(1));
      if (catchUp("posts").run(soon()).isEmpty()) {
        return;
      }
    }
    throw new AssertionError("Catching up never ends");
  }

  /// What a clean build of the same books gives.
  Map<String, String> cleanBuild() {
    var clean = new MemoryPages();
    var fresh = new MemoryRenderings();
    var workshop = new Workshop(books, books, clean, clock, "posts");
    var relayPages = new RelayPages(books, fresh, workshop, clock, clock::advance);
    var site = new SiteRenewal(books, clean, "posts");
    new CatchUp(books, fresh, relayPages, site, "posts").run(soon());
    return clean.digests();
  }

  Instant soon() {
    return clock.instant().plusSeconds(3600);
  }
}
