package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.OrcidId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which authors' pages a change renders, and what they show.
final class AuthorRenewalTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final Author GRY = author("Gry Havregrøn", Optional.empty());
  private static final Author FINN = author("Finn Fuldkorn", Optional.empty());
  private static final PostId FIRST = SimulatedRelay.id(1);

  private final RenewalFixture fixture = new RenewalFixture();
  private final SimulatedRelay relay = new SimulatedRelay(fixture.books, RELAY, fixture.clock, 1);

  @BeforeEach
  void describe() {
    fixture.catchUp();
  }

  @AfterEach
  void isAsACleanBuild() {
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
    assertEquals(List.of(), fixture.watched.dangling());
  }

  @Test
  void givesEachAuthorAPage() {
    published(GRY, FINN);

    assertEquals(Set.of("gry-havregroen", "finn-fuldkorn"), authors());
    assertEquals(List.of("indlaeg-1"), posts("finn-fuldkorn"));
  }

  @Test
  void collectsAnAuthorsPosts() {
    published(GRY);
    published(FINN);
    published(GRY);

    assertEquals(List.of("indlaeg-3", "indlaeg-1"), posts("gry-havregroen"));
  }

  @Test
  void movesAPostWhoseAuthorIsCorrected() {
    published(GRY);
    published(GRY);

    relay.correct(FIRST, List.of(FINN));
    fixture.renew(RELAY);

    assertEquals(List.of("indlaeg-2"), posts("gry-havregroen"));
    assertEquals(List.of("indlaeg-1"), posts("finn-fuldkorn"));
  }

  @Test
  void deletesThePageOfAMisspelledName() {
    published(author("Gry Havregryn", Optional.empty()));

    relay.correct(FIRST, List.of(GRY));
    fixture.renew(RELAY);

    assertEquals(Set.of("gry-havregroen"), authors());
  }

  @Test
  void deletesThePageWithTheLastPost() {
    published(GRY);
    published(GRY, FINN);

    relay.withdraw(SimulatedRelay.id(2));
    fixture.renew(RELAY);

    assertEquals(Set.of("gry-havregroen"), authors());
    assertEquals(List.of("indlaeg-1"), posts("gry-havregroen"));
  }

  @Test
  void deletesThePageOfAPurgedPostsAuthor() {
    published(GRY, FINN);
    published(FINN);

    relay.purge(FIRST);
    fixture.renew(RELAY);

    assertEquals(Set.of("finn-fuldkorn"), authors());
    assertEquals(List.of("indlaeg-2"), posts("finn-fuldkorn"));
    assertTrue(fixture.renderings.progress(RELAY).cursor().isEmpty());
  }

  @Test
  void separatesAuthorsOfOneNameByOrcid() {
    var orcid = new OrcidId("0000-0002-1825-0097");
    published(GRY);
    published(author("Gry Havregrøn", Optional.of(orcid)));

    assertEquals(Set.of("gry-havregroen", "gry-havregroen-" + orcid), authors());
  }

  @Test
  void showsTheNewestHundredPosts() {
    IntStream.range(0, 101).forEach(_ -> relay.add(DAY, List.of(GRY)));
    fixture.catchUp();

    assertEquals(100, posts("gry-havregroen").size());
    assertFalse(posts("gry-havregroen").contains("indlaeg-1"));
  }

  @Test
  void rendersTheAuthorsOfALongGap() {
    published(FINN);
    for (var leg = 2; leg < 302; leg++) {
      relay.add(DAY, List.of(author("Forfatter " + leg, Optional.empty())));
    }
    relay.withdraw(FIRST);

    fixture.renew(RELAY);

    assertEquals(300, authors().size());
    assertFalse(authors().contains("finn-fuldkorn"));
  }

  private void published(Author... authors) {
    relay.add(DAY, List.of(authors));
    fixture.renew(RELAY);
  }

  private Set<String> authors() {
    return fixture.pages.digests().keySet().stream()
        .filter(key -> key.startsWith("stafetten/forfattere/"))
        .map(key -> key.replaceAll(".*/([^/]+)/index.html", "$1"))
        .collect(Collectors.toSet());
  }

  private List<String> posts(String author) {
    var page = fixture.pages.page("stafetten/forfattere/" + author + "/index.html").orElseThrow();
    return PageReader.links(PageReader.text(page)).stream()
        .filter(address -> address.contains("/indlaeg/"))
        .map(address -> address.replaceAll(".*/([^/]+)/", "$1"))
        .toList();
  }

  private static Author author(String name, Optional<OrcidId> orcid) {
    return new Author(name, "", "", Optional.empty(), "", Optional.empty(), orcid);
  }
}
