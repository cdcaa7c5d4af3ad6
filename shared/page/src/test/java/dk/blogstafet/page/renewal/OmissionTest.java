package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.Omission;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can't be rendered holds up nothing else, and is named.
final class OmissionTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final RelayId OTHER = new RelayId("en-anden");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final PostId BROKEN = History.id(2);

  private final Press press = new Press();
  private final History history = new History(press.books, RELAY, press.clock, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[page]",
        "[page][page]",
        "[neighbour]",
        "[list]",
        "[feed]",
        "[sitemap]",
        "[home]"
      })
  void rendersEverythingElse(String where) {
    history.add(DAY, "Første");
    history.add(DAY.plusDays(1), "Anden " + where);
    press.renew(RELAY);
    history.add(DAY.plusDays(2), "Tredje");

    assertInstanceOf(Renewal.Current.class, press.renew(RELAY));

    assertTrue(page("stafetten/indlaeg/indlaeg-3/index.html").contains("Tredje"));
    assertTrue(page("stafetten/index.html").contains("indlaeg-3"));
    assertTrue(page("stafetten/rss.xml").contains("indlaeg-3"));
    assertTrue(page("stafetten/sitemap-2026.xml").contains("indlaeg-3"));
    assertTrue(page("index.html").contains("indlaeg-3"));
    assertClean();
  }

  @Test
  void leavesAPostWithoutAPageOutEverywhereAndNamesIt() {
    history.add(DAY, "Første");
    history.add(DAY.plusDays(1), "Anden [page]");
    history.add(DAY.plusDays(2), "Tredje");

    press.renew(RELAY);

    var named = press.pages.objects().values().stream();
    assertTrue(
        named.noneMatch(it -> new String(it, StandardCharsets.UTF_8).contains("indlaeg-2/")));
    assertTrue(page("stafetten/indlaeg/indlaeg-1/index.html").contains("/indlaeg-3/"));
    assertTrue(page("stafetten/indlaeg/indlaeg-3/index.html").contains("/indlaeg-1/"));
    assertEquals(Set.of(Omission.ofPost(RELAY, BROKEN)), omissions());
  }

  @Test
  void takesAPageAwayThatACorrectionBreaksAndPutsItBackWhenAnotherMendsIt() {
    history.add(DAY, "Første");
    history.add(DAY.plusDays(1), "Anden");
    press.renew(RELAY);

    history.correct(BROKEN, "Anden [page]");
    press.renew(RELAY);

    assertEquals(Optional.empty(), press.pages.page("stafetten/indlaeg/indlaeg-2/index.html"));
    assertFalse(page("index.html").contains("indlaeg-2"));
    assertClean();

    history.correct(BROKEN, "Anden");
    press.renew(RELAY);

    assertTrue(page("stafetten/indlaeg/indlaeg-2/index.html").contains("Anden"));
    assertTrue(page("index.html").contains("indlaeg-2"));
    assertEquals(Set.of(), omissions());
    assertClean();
  }

  @Test
  void takesThePageAwayOfAPostThatBreaksInALongGap() {
    history.addMany(3, 2026);
    press.renew(RELAY);
    history.correct(BROKEN, "Anden [page]");
    history.addMany(300, 2026);

    press.renew(RELAY);

    assertEquals(Set.of(Omission.ofPost(RELAY, BROKEN)), omissions());
    assertEquals(Optional.empty(), press.pages.page("stafetten/indlaeg/indlaeg-2/index.html"));
    assertClean();

    history.withdraw(BROKEN);
    history.addMany(300, 2026);
    press.renew(RELAY);

    assertEquals(Set.of(), omissions());
    assertClean();
  }

  @Test
  void remembersWhatIsLeftOutWhenAllIsRenderedAnew() {
    history.add(DAY, "Første");
    history.add(DAY.plusDays(1), "Anden");
    press.renew(RELAY);
    history.correct(BROKEN, "Anden [page]");
    history.describe("En anden stafet", "Hvad det er.");

    press.renew(RELAY);

    assertEquals(Set.of(Omission.ofPost(RELAY, BROKEN)), omissions());
    history.add(DAY.plusDays(2), "Tredje");
    press.renew(RELAY);
    assertFalse(page("stafetten/index.html").contains("indlaeg-2"));
    assertClean();
  }

  @Test
  void namesThePageThatLacksAPost() {
    history.add(DAY, "Første");
    history.add(DAY.plusDays(1), "Anden [feed]");

    press.renew(RELAY);

    assertEquals(Set.of(new Omission("/stafetten/rss.xml", Optional.of(BROKEN))), omissions());
    assertTrue(page("stafetten/index.html").contains("indlaeg-2"));
    assertFalse(page("stafetten/atom.xml").contains("indlaeg-2"));
  }

  @Test
  void showsARelayWithoutAnIntroductionThatCannotBeRendered() {
    history.add(DAY, "Første");
    press.renew(RELAY);
    history.describe("En stafet", "Hvad [introduction] er.");

    assertInstanceOf(Renewal.Current.class, press.renew(RELAY));

    assertTrue(page("stafetten/index.html").contains("indlaeg-1"));
    assertFalse(page("stafetten/index.html").contains("[introduction]"));
    assertTrue(omissions().contains(new Omission("/stafetten/", Optional.empty())));
    assertClean();
  }

  @Test
  void keepsThePagesOfARelayThatCannotBeRenderedAtAllAndRendersOthers() {
    history.add(DAY, "Første");
    var other = new History(press.books, OTHER, press.clock, 2);
    press.catchUp();
    var before = page("stafetten/indlaeg/indlaeg-1/index.html");
    history.describe("En [relay]", "Hvad det er.");
    other.add(DAY, "Deres");

    assertThrows(IllegalStateException.class, press::catchUp);

    assertEquals(before, page("stafetten/indlaeg/indlaeg-1/index.html"));
    assertTrue(page("en-anden/indlaeg/indlaeg-1/index.html").contains("Deres"));
    assertTrue(page("index.html").contains("en-anden/indlaeg/indlaeg-1"));
  }

  @Test
  void triesAgainWithAnotherRenderer() {
    history.add(DAY, "Første [page]");
    press.renew(RELAY);
    assertEquals(1, omissions().size());

    press.mend();
    press.catchUp();

    assertTrue(page("stafetten/indlaeg/indlaeg-1/index.html").contains("Første"));
    assertEquals(Set.of(), omissions());
  }

  @Test
  void saysOnceWhatIsLeftOutAndWhy() {
    history.add(DAY, "Første [page]");
    var workshop = press.workshop(press.books, press.books, press.pages, "posts");
    var pages = press.relayPages(workshop, press.books);

    pages.rebuild(RELAY, press.soon());
    var found = workshop.omissions().take();
    pages.rebuild(RELAY, press.soon());

    assertEquals(
        List.of(Omission.ofPost(RELAY, History.id(1))),
        found.stream().map(OmissionLog.Found::omission).toList());
    assertInstanceOf(IndexOutOfBoundsException.class, found.getFirst().why());
    assertEquals(List.of(), workshop.omissions().take());
  }

  private Set<Omission> omissions() {
    return press.renderings.look(RELAY).omissions();
  }

  private String page(String key) {
    return new String(press.pages.page(key).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private void assertClean() {
    press.catchUp();
    assertEquals(press.cleanBuild(), press.pages.digests());
    assertEquals(List.of(), press.watched.dangling());
  }
}
