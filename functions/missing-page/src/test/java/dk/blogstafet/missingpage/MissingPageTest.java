package dk.blogstafet.missingpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HeaderFields;
import dk.blogstafet.gateway.QueryParameters;
import dk.blogstafet.gateway.RequestContent;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.PostPurger;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingPageTest {
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final MissingPage endpoint = new MissingPage(books, books);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/findes-ikke/",
        "/om/findes-ikke",
        "/UPPER/x",
        "//",
        "/apis/x",
        "/../klima/",
        "x"
      })
  void linksToTheFrontPageAndTheNewestPostsWithoutARelay(String path) {
    MissingPageFixture.fill(books, books);

    var response = get(path);

    assertEquals(404, response.status());
    assertEquals("text/html; charset=utf-8", response.fields().byName().get("content-type"));
    assertEquals("nosniff", response.fields().byName().get("x-content-type-options"));
    assertEquals("public, max-age=0, s-maxage=10", response.fields().byName().get("cache-control"));
    assertTrue(response.body().contains("lang=\"da\""), response.body());
    assertTrue(response.body().contains("href=\"/\""), response.body());
    assertFalse(response.body().contains("href=\"/klima/\""), response.body());
    assertTrue(response.body().contains("href=\"/klima/indlaeg/"), response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/klima",
        "/klima/2013/9/",
        "/klima/indlaeg/",
        "/klima/indlaeg/ukendt/",
        "/klima/indlaeg/trukket/index.htm",
        "/klima/indlaeg/index.html",
        "/klima/indlaeg/foerste",
        "/klima/indlaeg/Stor/",
        "/klima/indlaeg/trukket/mere/",
        "/klima/kategori/trukket/"
      })
  void leadsToTheRelayUnderWhoseAddressItIs(String path) {
    MissingPageFixture.fill(books, books);

    var response = get(path);

    assertEquals(404, response.status());
    assertTrue(response.body().contains("lang=\"en\""), response.body());
    assertTrue(response.body().contains("href=\"/klima/\""), response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/klima/indlaeg/trukket/",
        "/klima/indlaeg/trukket",
        "/klima/indlaeg/trukket/index.html"
      })
  void saysWhenAndWhyAPostWasWithdrawn(String path) {
    MissingPageFixture.fill(books, books);

    var response = get(path);

    assertEquals(410, response.status());
    assertTrue(response.body().contains("12 May 2026"), response.body());
    assertTrue(response.body().contains("&lt;Tallene&gt; var "), response.body());
    assertTrue(response.body().contains("href=\"/klima/\""), response.body());
    assertEquals("public, max-age=0, s-maxage=60", response.fields().byName().get("cache-control"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/2015/05/første",
        "/2015/05/første/",
        "/2015/05/første/index.html",
        "/2015/05/f%C3%B8rste/",
        "/?p=123",
        "/%3Fp=123",
        "/faelles/",
        "/klima/mangler/"
      })
  void redirectsAnOldAddressToItsPost(String path) {
    MissingPageFixture.fill(books, books);

    var response = get(path);

    assertEquals(301, response.status());
    assertEquals("/klima/indlaeg/foerste/", response.fields().byName().get("location"));
    assertEquals(
        "public, max-age=3600, s-maxage=60", response.fields().byName().get("cache-control"));
    assertEquals("", response.body());
  }

  @Test
  void describesTheWithdrawnPostOfAnOldAddress() {
    MissingPageFixture.fill(books, books);

    var response = get("/?p=124");

    assertEquals(410, response.status());
    assertTrue(response.body().contains("12 May 2026"), response.body());
  }

  @Test
  void forgetsTheOldAddressesOfAPurgedPost() {
    MissingPageFixture.fill(books, books);
    new PostPurger(books, books, Clock.systemUTC())
        .purge(new RelayId("klima"), new PostId("foerste"), 1, "Efter ønske");

    assertEquals(404, get("/2015/05/første/").status());
    assertEquals(410, get("/faelles/").status());
  }

  @ParameterizedTest
  @CsvSource({"/?p=999, /", "/klima/?side=2, /klima/", "/klima?side=2, /klima"})
  void leadsToThePageWithoutANumberThatIsNoOldAddress(String path, String page) {
    MissingPageFixture.fill(books, books);

    var response = get(path);

    assertEquals(302, response.status());
    assertEquals(page, response.fields().byName().get("location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//elsewhere.example/?p=1", "/\\elsewhere.example/?p=1", "/x/../?p=1"})
  void redirectsNowhereElse(String path) {
    MissingPageFixture.fill(books, books);

    assertEquals(404, get(path).status());
  }

  @Test
  void showsNothingOfAPurgedPost() {
    MissingPageFixture.fill(books, books);
    var purger = new PostPurger(books, books, Clock.systemUTC());
    purger.purge(new RelayId("klima"), new PostId("foerste"), 1, "<script>\"&'");

    var response = get("/klima/indlaeg/foerste/");

    assertEquals(410, response.status());
    assertTrue(response.body().contains("This post was removed"), response.body());
    assertTrue(response.body().contains("Reason: &lt;script&gt;"), response.body());
    assertFalse(response.body().contains("Titel 1"), response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/posts", "/api/relays/klima/posts/x/y"})
  void answersTheApiWithAProblem(String path) {
    var response = get(path);

    assertEquals(404, response.status());
    assertEquals("application/problem+json", response.fields().byName().get("content-type"));
    assertTrue(response.body().contains("/problemer/not-found/"), response.body());
    assertTrue(response.body().contains("hedder " + path + "."), response.body());
  }

  @Test
  void saysSoBeforeTheSiteIsDescribed() {
    var response = get("/");

    assertEquals(404, response.status());
    assertEquals("text/plain; charset=utf-8", response.fields().byName().get("content-type"));
    assertTrue(response.body().startsWith("Her er ingen sider endnu."), response.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/findes-ikke/, 2",
    "/klima/2013/, 2",
    "/klima/indlaeg/ukendt/, 3",
    "/klima/indlaeg/trukket/, 2",
    "/ukendt/indlaeg/trukket/, 2",
    "/?p=123, 3",
    "/api/posts, 0"
  })
  void readsNoMoreThanItNeeds(String path, int readings) {
    MissingPageFixture.fill(books, books);
    var count = new AtomicInteger();
    var counting = new MissingPage(counting(Relays.class, count), counting(Posts.class, count));

    get(counting, path);

    assertEquals(readings, count.get());
  }

  /// Wraps the store behind a port, and counts its calls.
  private <T> T counting(Class<T> port, AtomicInteger count) {
    var proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              count.incrementAndGet();
              return method.invoke(books, arguments);
            });
    return port.cast(proxy);
  }

  private GatewayResponse get(String path) {
    return get(endpoint, path);
  }

  private static GatewayResponse get(MissingPage endpoint, String path) {
    var parameters = Map.of("proxy", path.replaceFirst("^/", ""));
    return endpoint.answer(
        new GatewayRequest(
            "GET",
            "stafet.example",
            path,
            "GET /{proxy+}",
            parameters,
            QueryParameters.NONE,
            HeaderFields.NONE,
            RequestContent.NONE,
            "192.0.2.7",
            "request-1"));
  }
}
