package dk.blogstafet.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.importing.RecordingRelays;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSeederTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
  private static final URI HOME = URI.create("http://localhost:8080");

  private final MemoryRelayStore books = new MemoryRelayStore();

  @Test
  void loadsASiteAndTwoRelays() {
    load(books);

    var siteSnapshot = books.siteSnapshot().orElseThrow();
    assertEquals("Blogstafetten (demo)", siteSnapshot.site().name());
    assertEquals(HOME, siteSnapshot.site().home());
    assertEquals(
        List.of("digital-velfaerd-i-hverdagen", "klimatilpasning-paa-tvaers"),
        siteSnapshot.relays().stream().map(RelaySnapshot::id).map(RelayId::slug).toList());
  }

  @Test
  void changesNothingTheSecondTime() {
    load(books);
    var before = books.siteSnapshot();

    load(books);

    assertEquals(before, books.siteSnapshot());
  }

  @Test
  void completesAPartialLoad() {
    var relays = new RecordingRelays(books);
    relays.failAfter(1);
    assertThrows(IllegalStateException.class, () -> load(relays));

    load(books);

    var loaded = books.siteSnapshot().orElseThrow().relays();
    assertEquals(
        DemoRelay.all().stream().map(demo -> demo.drafts().size()).toList(),
        loaded.stream().map(RelaySnapshot::legs).toList());
  }

  @Test
  void requestsPagesOncePerRelay() {
    var relays = new RecordingRelays(books);

    load(relays);

    assertEquals(2, relays.hints().stream().filter(hint -> hint == RenewalHint.DONE).count());
  }

  @Test
  void doesNotChangeASiteWithOtherContent() {
    books.describe(
        Revision.NONE,
        new Site("Vores", "U", "R", "A", "a@example.org", "b@example.org", HOME, Language.DANISH));

    load(books);

    assertTrue(books.siteSnapshot().orElseThrow().relays().isEmpty());
  }

  private void load(Relays relays) {
    new DemoSeeder(relays, books, CLOCK).load(HOME);
  }
}
