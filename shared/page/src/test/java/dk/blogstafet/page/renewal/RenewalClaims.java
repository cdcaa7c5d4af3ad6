package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.rendering.MemoryAuthorIndex;
import dk.blogstafet.relay.rendering.MemoryPages;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Records what renewals reported as finished, and checks that the pages still show it.
final class RenewalClaims {
  private final RenewalFixture fixture;
  private final Map<RelayId, Revision> finished = new ConcurrentHashMap<>();

  RenewalClaims(RenewalFixture renewalFixture) {
    this.fixture = renewalFixture;
  }

  /// Records the outcome of a renewal.
  void note(RelayId relay, RenewalOutcome renewal) {
    if (renewal instanceof RenewalOutcome.UpToDate(var revision)) {
      finished.merge(relay, revision, (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  /// Starts over for another build or table: pages are rendered again, whatever they showed.
  void forget() {
    finished.clear();
  }

  /// Requires that a relay's pages are those of the last finished revision, as long as the relay is
  /// at that revision. If a process lost its lease and never returned, the relay's progress must be
  /// in doubt until all pages are verified. Share cards may follow the pages.
  void check(PlanStep step) {
    for (var relay : finished.keySet()) {
      var now = fixture.books.find(relay).orElseThrow().revision();
      var progress = fixture.renderings.progress(relay);
      var hasCards = progress.cards() >= now.number();
      if (now.equals(finished.get(relay)) && progress.doubt().isEmpty()) {
        difference(clean(relay, hasCards), of(relay, fixture.pages.digests(), hasCards))
            .ifPresent(difference -> {
              throw new AssertionError(
                  "What was rendered at " + now + " is undone after " + step + ": " + difference);
            });
      }
    }
  }

  /// Describes the difference between two sets of pages; empty if there is none.
  static Optional<String> difference(Map<String, String> expected, Map<String, String> found) {
    var missing = new TreeSet<>(expected.keySet());
    missing.removeAll(found.keySet());
    var extra = new TreeSet<>(found.keySet());
    extra.removeAll(expected.keySet());
    var other = new TreeSet<>(expected.keySet());
    other.retainAll(found.keySet());
    other.removeIf(key -> Objects.equals(expected.get(key), found.get(key)));
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of("missing " + missing + ", too many " + extra + ", other bytes " + other);
  }

  private Map<String, String> clean(RelayId relay, boolean hasCards) {
    var pages = new MemoryPages();
    var engine =
        fixture.workshop(
            fixture.books,
            fixture.books,
            fixture.books,
            new MemoryAuthorIndex(),
            pages,
            fixture.origin);
    var fresh = new MemoryRenderStates();
    new RelayRenewal(fixture.books, fresh, engine, fixture.clock, fixture.clock::advance)
        .rebuild(relay, fixture.soon());
    return of(relay, pages.digests(), hasCards);
  }

  private static Map<String, String> of(
      RelayId relay, Map<String, String> pages, boolean hasCards) {
    var own = new TreeMap<>(pages);
    own.keySet().removeIf(key -> !key.startsWith(relay.slug() + "/"));
    own.keySet().removeIf(key -> !hasCards && key.endsWith(".png"));
    return own;
  }
}
