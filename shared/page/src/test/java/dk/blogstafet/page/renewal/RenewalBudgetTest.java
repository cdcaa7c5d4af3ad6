package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The cost of one publication, which doesn't depend on the relay's length.
final class RenewalBudgetTest {
  private static final RelayId RELAY = new RelayId("stafetten");

  @ParameterizedTest
  @ValueSource(ints = {21, 150, 1_050})
  void writesElevenObjectsForTheNewestPost(int size) {
    var renewalFixture = pressWith(size, 2026);
    var before = renewalFixture.pages.digests();

    new MeteredPublication(renewalFixture, LocalDate.of(2026, 12, 1)).renew();

    assertEquals(11, changed(before, renewalFixture.pages.digests()).size());
    assertEquals(renewalFixture.cleanBuild(), renewalFixture.pages.digests());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300})
  void writesTwoMoreWhenAPageOfAYearIsFull(int size) {
    var renewalFixture = pressWith(size, 2026);
    var before = renewalFixture.pages.digests();

    new MeteredPublication(renewalFixture, LocalDate.of(2026, 12, 1)).renew();

    var written = changed(before, renewalFixture.pages.digests()).size();
    assertTrue(written <= 14, "wrote " + written);
    assertEquals(renewalFixture.cleanBuild(), renewalFixture.pages.digests());
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 1_000})
  void writesFourteenObjectsForTheFirstPostOfAYear(int size) {
    var renewalFixture = pressWith(size, 2025);
    var before = renewalFixture.pages.puts();

    new MeteredPublication(renewalFixture, LocalDate.of(2026, 1, 1)).renew();

    var written = renewalFixture.pages.puts() - before;
    assertTrue(written <= 14, "wrote " + written);
    assertEquals(renewalFixture.cleanBuild(), renewalFixture.pages.digests());
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 1_000})
  void makesAtMostTwelveDatabaseRequests(int size) {
    var renewalFixture = pressWith(size, 2026);
    var publication = new MeteredPublication(renewalFixture, LocalDate.of(2026, 12, 1));

    publication.renew();

    // Acquiring and releasing the lease are two more.
    assertEquals(9, publication.questions());
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

  /// The publication and rendering of one post.
  private static final class MeteredPublication {
    private final RenewalFixture fixture;
    private final AtomicInteger questions = new AtomicInteger();

    MeteredPublication(RenewalFixture renewalFixture, LocalDate date) {
      this.fixture = renewalFixture;
      new SimulatedRelay(renewalFixture, RELAY).add(date);
    }

    int questions() {
      return questions.get();
    }

    void renew() {
      var relays = counted(Relays.class);
      var posts = counted(Posts.class);
      var last = new Revision(fixture.books.find(RELAY).orElseThrow().revision().number() - 1);
      fixture.relayPages(relays, posts, fixture.pages, "posts").renew(RELAY, last, fixture.soon());
    }

    private <T> T counted(Class<T> port) {
      var proxy =
          Proxy.newProxyInstance(
              port.getClassLoader(),
              new Class<?>[] {port},
              (_, method, arguments) -> {
                questions.incrementAndGet();
                try {
                  return method.invoke(fixture.books, arguments);
                } catch (InvocationTargetException failed) {
                  throw failed.getCause();
                }
              });
      return port.cast(proxy);
    }
  }
}
