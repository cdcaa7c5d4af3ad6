package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.RenderOmission;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Content that can't be rendered doesn't block the rest, and is reported.
final class RenderOmissionTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final RelayId OTHER = new RelayId("en-anden");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final PostId BROKEN = SimulatedRelay.id(2);

  private final RenewalFixture fixture = new RenewalFixture();
  private final SimulatedRelay simulatedRelay =
      new SimulatedRelay(fixture.books, RELAY, fixture.clock, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[page]",
        "[page][page]",
        "[neighbour]",
        "[list]",
        "[feed]",
        "[sitemap]",
        "[home]",
        "[card]"
      })
  void rendersEverythingElse(String where) {
    simulatedRelay.add(DAY, "Første");
    simulatedRelay.add(DAY.plusDays(1), "Anden " + where);
    fixture.renew(RELAY);
    simulatedRelay.add(DAY.plusDays(2), "Tredje");

    assertInstanceOf(RenewalOutcome.UpToDate.class, fixture.renew(RELAY));

    assertTrue(page("stafetten/indlaeg/indlaeg-3/index.html").contains("Tredje"));
    assertTrue(page("stafetten/index.html").contains("indlaeg-3"));
    assertTrue(page("stafetten/rss.xml").contains("indlaeg-3"));
    assertTrue(page("stafetten/sitemap-2026.xml").contains("indlaeg-3"));
    assertTrue(page("index.html").contains("indlaeg-3"));
    assertClean();
  }

  @Test
  void omitsAPostWithoutAPageEverywhereAndNamesIt() {
    simulatedRelay.add(DAY, "Første");
    simulatedRelay.add(DAY.plusDays(1), "Anden [page]");
    simulatedRelay.add(DAY.plusDays(2), "Tredje");

    fixture.renew(RELAY);

    var named = fixture.pages.objects().values().stream();
    assertTrue(
        named.noneMatch(it -> new String(it, StandardCharsets.UTF_8).contains("indlaeg-2/")));
    assertTrue(page("stafetten/indlaeg/indlaeg-1/index.html").contains("/indlaeg-3/"));
    assertTrue(page("stafetten/indlaeg/indlaeg-3/index.html").contains("/indlaeg-1/"));
    assertEquals(Set.of(RenderOmission.ofPost(RELAY, BROKEN)), omissions());
  }

  @Test
  void deletesAPageThatACorrectionBreaksAndRestoresItWhenFixed() {
    simulatedRelay.add(DAY, "Første");
    simulatedRelay.add(DAY.plusDays(1), "Anden");
    fixture.renew(RELAY);

    simulatedRelay.correct(BROKEN, "Anden [page]");
    fixture.renew(RELAY);

    assertEquals(Optional.empty(), fixture.pages.page("stafetten/indlaeg/indlaeg-2/index.html"));
    assertFalse(page("index.html").contains("indlaeg-2"));
    assertClean();

    simulatedRelay.correct(BROKEN, "Anden");
    fixture.renew(RELAY);

    assertTrue(page("stafetten/indlaeg/indlaeg-2/index.html").contains("Anden"));
    assertTrue(page("index.html").contains("indlaeg-2"));
    assertEquals(Set.of(), omissions());
    assertClean();
  }

  @Test
  void deletesThePageOfAPostThatBreaksInALongGap() {
    simulatedRelay.addMany(3, 2026);
    fixture.renew(RELAY);
    simulatedRelay.correct(BROKEN, "Anden [page]");
    simulatedRelay.addMany(300, 2026);

    fixture.renew(RELAY);

    assertEquals(Set.of(RenderOmission.ofPost(RELAY, BROKEN)), omissions());
    assertEquals(Optional.empty(), fixture.pages.page("stafetten/indlaeg/indlaeg-2/index.html"));
    assertClean();

    simulatedRelay.withdraw(BROKEN);
    simulatedRelay.addMany(300, 2026);
    fixture.renew(RELAY);

    assertEquals(Set.of(), omissions());
    assertClean();
  }

  @Test
  void keepsOmissionsDuringAFullRebuild() {
    simulatedRelay.add(DAY, "Første");
    simulatedRelay.add(DAY.plusDays(1), "Anden");
    fixture.renew(RELAY);
    simulatedRelay.correct(BROKEN, "Anden [page]");
    simulatedRelay.describe("En anden stafet", "Hvad det er.");

    fixture.renew(RELAY);

    assertEquals(Set.of(RenderOmission.ofPost(RELAY, BROKEN)), omissions());
    simulatedRelay.add(DAY.plusDays(2), "Tredje");
    fixture.renew(RELAY);
    assertFalse(page("stafetten/index.html").contains("indlaeg-2"));
    assertClean();
  }

  @Test
  void namesThePageThatLacksAPost() {
    simulatedRelay.add(DAY, "Første");
    simulatedRelay.add(DAY.plusDays(1), "Anden [feed]");

    fixture.renew(RELAY);

    assertEquals(
        Set.of(new RenderOmission("/stafetten/rss.xml", Optional.of(BROKEN))), omissions());
    assertTrue(page("stafetten/index.html").contains("indlaeg-2"));
    assertFalse(page("stafetten/atom.xml").contains("indlaeg-2"));
  }

  @Test
  void showsARelayWithoutAnIntroductionThatCannotBeRendered() {
    simulatedRelay.add(DAY, "Første");
    fixture.renew(RELAY);
    simulatedRelay.describe("En stafet", "Hvad [introduction] er.");

    assertInstanceOf(RenewalOutcome.UpToDate.class, fixture.renew(RELAY));

    assertTrue(page("stafetten/index.html").contains("indlaeg-1"));
    assertFalse(page("stafetten/index.html").contains("[introduction]"));
    assertTrue(omissions().contains(new RenderOmission("/stafetten/", Optional.empty())));
    assertClean();
  }

  @Test
  void keepsThePagesOfARelayThatCannotBeRenderedAtAllAndRendersOthers() {
    simulatedRelay.add(DAY, "Første");
    var other = new SimulatedRelay(fixture.books, OTHER, fixture.clock, 2);
    fixture.catchUp();
    var before = page("stafetten/indlaeg/indlaeg-1/index.html");
    simulatedRelay.describe("En [relay]", "Hvad det er.");
    other.add(DAY, "Deres");

    assertThrows(IllegalStateException.class, fixture::catchUp);

    assertEquals(before, page("stafetten/indlaeg/indlaeg-1/index.html"));
    assertTrue(page("en-anden/indlaeg/indlaeg-1/index.html").contains("Deres"));
    assertTrue(page("index.html").contains("en-anden/indlaeg/indlaeg-1"));
  }

  @Test
  void triesAgainWithAnotherRenderer() {
    simulatedRelay.add(DAY, "Første [page]");
    fixture.renew(RELAY);
    assertEquals(1, omissions().size());

    fixture.fix();
    fixture.catchUp();

    assertTrue(page("stafetten/indlaeg/indlaeg-1/index.html").contains("Første"));
    assertEquals(Set.of(), omissions());
  }

  @Test
  void logsEachOmissionOnce() {
    simulatedRelay.add(DAY, "Første [page]");
    var engine =
        fixture.workshop(
            fixture.books, fixture.books, fixture.books, fixture.authors, fixture.pages, "posts");
    var pages = fixture.relayPages(engine, fixture.books);

    pages.rebuild(RELAY, fixture.soon());
    var found = engine.omissions().take();
    pages.rebuild(RELAY, fixture.soon());

    assertEquals(
        List.of(RenderOmission.ofPost(RELAY, SimulatedRelay.id(1))),
        found.stream().map(OmissionLog.LoggedOmission::omission).toList());
    assertInstanceOf(IndexOutOfBoundsException.class, found.getFirst().why());
    assertEquals(List.of(), engine.omissions().take());
  }

  private Set<RenderOmission> omissions() {
    return fixture.renderings.progress(RELAY).omissions();
  }

  private String page(String key) {
    return new String(fixture.pages.page(key).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private void assertClean() {
    fixture.catchUp();
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
    assertEquals(List.of(), fixture.watched.dangling());
  }
}
