package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.rendering.AuthorIndex;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The cost of one publication, which doesn't depend on the relay's length.
final class RenewalBudgetTest {
  private static final RelayId RELAY = new RelayId("stafetten");

  @ParameterizedTest
  @ValueSource(ints = {21, 150, 1_050})
  void writesSixteenObjectsForTheNewestPost(int size) {
    var renewalFixture = pressWith(size, 2026);
    var before = renewalFixture.pages.digests();

    new MeteredPublication(renewalFixture, LocalDate.of(2026, 12, 1)).renew();

    assertEquals(16, changed(before, renewalFixture.pages.digests()).size());
    assertEquals(renewalFixture.cleanBuild(), renewalFixture.pages.digests());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300})
  void writesTwoMoreWhenAPageOfAYearIsFull(int size) {
    var renewalFixture = pressWith(size, 2026);
    var before = renewalFixture.pages.digests();

    new MeteredPublication(renewalFixture, LocalDate.of(2026, 12, 1)).renew();

    var written = changed(before, renewalFixture.pages.digests()).size();
    assertTrue(written <= 19, "wrote " + written);
    assertEquals(renewalFixture.cleanBuild(), renewalFixture.pages.digests());
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 1_000})
  void writesNineteenObjectsForTheFirstPostOfAYear(int size) {
    var renewalFixture = pressWith(size, 2025);
    var before = renewalFixture.pages.puts();

    new MeteredPublication(renewalFixture, LocalDate.of(2026, 1, 1)).renew();

    var written = renewalFixture.pages.puts() - before;
    assertTrue(written <= 19, "wrote " + written);
    assertEquals(renewalFixture.cleanBuild(), renewalFixture.pages.digests());
  }

  @Test
  void writesOneObjectMoreForASecondAuthor() {
    var fixture = pressWith(150, 2026);
    var before = fixture.pages.digests();
    var authors =
        Stream.of("Gry Havregrøn", "Finn Fuldkorn")
            .map(name -> new Author(name, "", "", Optional.empty()))
            .toList();

    new MeteredPublication(fixture, LocalDate.of(2026, 12, 1), authors).renew();

    var written = changed(before, fixture.pages.digests());
    assertEquals(17, written.size());
    assertTrue(written.contains("stafetten/forfattere/finn-fuldkorn/index.html"));
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 1_050})
  void costsTheSameWhereTheRelayHasIssues(int size) {
    var fixture = pressWith(size, 2026);
    archive(fixture, "2026-W21", 1, 2);
    fixture.catchUp();
    var before = fixture.pages.digests();
    var publication = new MeteredPublication(fixture, LocalDate.of(2026, 12, 1));

    publication.renew();

    assertEquals(16, changed(before, fixture.pages.digests()).size());
    assertEquals(13, publication.questions());
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 1_050})
  void writesThreeObjectsForAnIssue(int size) {
    var fixture = pressWith(size, 2026);
    archive(fixture, "2026-W21", 1, 2);
    var first = fixture.pages.digests();
    fixture.catchUp();
    var before = fixture.pages.digests();
    archive(fixture, "2026-W22", 3, 4);

    var cut = new MeteredPublication(fixture);
    cut.renew();

    assertEquals(
        Set.of(
            "stafetten/nyhedsbrev/2026-W21/index.html",
            "stafetten/nyhedsbrev/index.html",
            "stafetten/sitemap-nyhedsbrev.xml",
            "stafetten/index.html",
            "sitemap.xml"),
        changed(first, before));
    assertEquals(
        Set.of(
            "stafetten/nyhedsbrev/2026-W22/index.html",
            "stafetten/nyhedsbrev/index.html",
            "stafetten/sitemap-nyhedsbrev.xml"),
        changed(before, fixture.pages.digests()));
    assertEquals(10, cut.questions());
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
  }

  private static void archive(RenewalFixture fixture, String issue, int... legs) {
    var posts = IntStream.of(legs).mapToObj(SimulatedRelay::id).toList();
    new SimulatedRelay(fixture, RELAY).archive(new IssueId(issue), posts);
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 1_000})
  void makesFifteenDatabaseRequests(int size) {
    var renewalFixture = pressWith(size, 2026);
    var publication = new MeteredPublication(renewalFixture, LocalDate.of(2026, 12, 1));

    publication.renew();

    // Acquiring and releasing the lease are two more.
    assertEquals(13, publication.questions());
  }

  private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
    var changed = new TreeMap<>(after);
    changed.entrySet().removeAll(before.entrySet());
    return changed.keySet();
  }

  private static RenewalFixture pressWith(int posts, int year) {
    var renewalFixture = new RenewalFixture();
    var relay = new SimulatedRelay(renewalFixture.books, RELAY, renewalFixture.clock, posts);
    relay.addMany(posts, year);
    renewalFixture.catchUp();
    return renewalFixture;
  }

  /// The rendering of the relay's last change, such as the publication of a post.
  private static final class MeteredPublication {
    private final RenewalFixture fixture;
    private final AtomicInteger questions = new AtomicInteger();

    MeteredPublication(RenewalFixture renewalFixture) {
      this.fixture = renewalFixture;
    }

    MeteredPublication(RenewalFixture renewalFixture, LocalDate date) {
      this(renewalFixture);
      new SimulatedRelay(renewalFixture, RELAY).add(date);
    }

    MeteredPublication(RenewalFixture renewalFixture, LocalDate date, List<Author> authors) {
      this(renewalFixture);
      new SimulatedRelay(renewalFixture, RELAY).add(date, authors);
    }

    int questions() {
      return questions.get();
    }

    void renew() {
      var relays = counted(Relays.class);
      var posts = counted(Posts.class);
      var last = new Revision(fixture.books.find(RELAY).orElseThrow().revision().number() - 1);
      var issues = counted(IssueArchive.class);
      var authors = counted(AuthorIndex.class, fixture.authors);
      var engine = fixture.workshop(relays, posts, issues, authors, fixture.pages, "posts");
      fixture.relayPages(engine, relays).renew(RELAY, last, fixture.soon());
    }

    private <T> T counted(Class<T> port) {
      return counted(port, port.cast(fixture.books));
    }

    private <T> T counted(Class<T> port, T store) {
      var proxy =
          Proxy.newProxyInstance(
              port.getClassLoader(),
              new Class<?>[] {port},
              (_, method, arguments) -> {
                questions.incrementAndGet();
                try {
                  return method.invoke(store, arguments);
                } catch (InvocationTargetException failed) {
                  throw failed.getCause();
                }
              });
      return port.cast(proxy);
    }
  }
}
