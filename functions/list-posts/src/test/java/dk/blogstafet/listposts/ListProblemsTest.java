package dk.blogstafet.listposts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListProblemsTest {
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final ListPostsFixture fixture = new ListPostsFixture(books, books);
  private final ListPostsCalls calls =
      new ListPostsCalls(new ListPosts(books, books, new MemoryRenderStates()));

  @ParameterizedTest
  @CsvSource({
    "/api/relays/ukendt, 404, not-found",
    "/api/relays/UKENDT, 404, not-found",
    "/api/relays/api, 404, not-found",
    "/api/relays/ukendt/posts, 404, not-found",
    "/api/relays/ukendt/posts/foerste, 404, not-found",
    "/api/relays/klima/posts/ukendt, 404, not-found",
    "/api/relays/klima/posts/%2E%2E, 404, not-found",
    "/api/relays?limit=1, 400, unknown-parameter",
    "/api/relays/klima?x=, 400, unknown-parameter",
    "/api/relays/klima/posts?Limit=1, 400, unknown-parameter",
    "/api/relays/klima/posts?limit=1&limit=1, 400, unknown-parameter",
    "/api/relays/klima/posts/foerste?fields=id, 400, unknown-parameter",
    "/api/relays/klima/posts?limit=, 400, bad-limit",
    "/api/relays/klima/posts?limit=0, 400, bad-limit",
    "/api/relays/klima/posts?limit=101, 400, bad-limit",
    "/api/relays/klima/posts?limit=-1, 400, bad-limit",
    "/api/relays/klima/posts?limit=1.0, 400, bad-limit",
    "/api/relays/klima/posts?limit=99999999999, 400, bad-limit",
    "/api/relays/klima/posts?category=, 400, bad-category",
    "/api/relays/klima/posts?category=Politik, 400, bad-category",
    "/api/relays/klima/posts?category=news, 400, bad-category",
    "/api/relays/klima/posts?cursor=, 400, bad-cursor"
  })
  void refusesWithAProblem(String address, int status, String code) {
    var response = calls.get(address);

    assertEquals(status, response.status());
    assertTrue(
        response.body().startsWith("{\"type\":\"/problemer/" + code + "/\",\"title\":\""),
        response.body());
    assertEquals("application/problem+json", response.fields().byName().get("content-type"));
    assertEquals("no-store", response.fields().byName().get("cache-control"));
    assertEquals("nosniff", response.fields().byName().get("x-content-type-options"));
  }

  @Test
  void speaksTheClientsLanguage() {
    var danish = calls.get("/api/relays/klima/posts?kategori=x");
    var english =
        calls.get("/api/relays/klima/posts?kategori=x", Map.of("accept-language", "en-GB"));

    assertTrue(
        danish
            .body()
            .contains(
                "\"detail\":\"Adressen har ingen parameter, der hedder kategori. Fjern den, eller"
                    + " brug en af disse: category, limit, cursor.\","
                    + "\"parameter\":\"kategori\",\"known\":[\"category\",\"limit\",\"cursor\"]}"),
        danish.body());
    assertEquals("da", danish.fields().byName().get("content-language"));
    assertTrue(english.body().contains("This address has no parameter named kategori."));
    assertEquals("en", english.fields().byName().get("content-language"));
    assertEquals("accept-language", english.fields().byName().get("vary"));
  }

  @Test
  void namesTheCategoriesThatThereAre() {
    var response = calls.get("/api/relays/klima/posts?category=sport");

    assertTrue(
        response
            .body()
            .endsWith(
                "Blogstafetten klima har ingen kategori, der hedder sport. Brug en af disse:"
                    + " groen-omstilling, politik.\","
                    + "\"known\":[\"groen-omstilling\",\"politik\"]}"),
        response.body());
  }

  @Test
  void showsNothingOfAPurgedPost() {
    fixture.purge("foerste");

    var response = calls.get("/api/relays/klima/posts/foerste");

    assertEquals(410, response.status());
    assertTrue(
        response
            .body()
            .endsWith(
                "\"detail\":\"Indlægget foerste blev fjernet den 12. maj 2026. Slet din kopi,"
                    + " hvis du har en. Begrundelse: En \\\"dom\\\".\","
                    + "\"purged\":\"2026-05-11T22:30:00Z\",\"reason\":\"En \\\"dom\\\".\"}"),
        response.body());
  }

  @Test
  void saysWhenAndWhyAPostWasWithdrawn() {
    fixture.withdraw("foerste");

    var response = calls.get("/api/relays/klima/posts/foerste");

    assertEquals(410, response.status());
    assertTrue(
        response
            .body()
            .endsWith(
                "\"detail\":\"Indlægget foerste blev trukket tilbage den 12. maj 2026. Vis det ikke"
                    + " længere. Begrundelse: Tallene var forkerte.\","
                    + "\"withdrawn\":\"2026-05-11T22:30:00Z\","
                    + "\"reason\":\"Tallene var forkerte.\"}"),
        response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "====",
        "æ",
        "MSBrbGltYS8",
        "MSBrbGltYS8gMjAxNS0wMi0zMSA1",
        "MSBrbGltYS8gMjAxNS0wMy0wMSAw",
        "MSBrbGltYS8gMjAxNS0wMy0wMSA1=",
        "MSBrbGltYS8gMjAxNS0wMy0wMSA5OTk5OTk5OTk5OQ"
      })
  void rejectsAnInvalidCursor(String cursor) {
    var response = calls.get("/api/relays/klima/posts?cursor=" + cursor);

    assertEquals(400, response.status());
    assertTrue(response.body().contains("/problemer/bad-cursor/"), response.body());
  }

  @Test
  void rejectsACursorOfAnotherList() {
    var position = new PostPosition(LocalDate.of(2015, 3, 1), new Leg(5));
    var relay = ListCursor.after(PostListId.of(ListPostsFixture.KLIMA), position);
    var category =
        ListCursor.after(PostListId.of(ListPostsFixture.KLIMA, new Category("Politik")), position);

    var own = calls.get("/api/relays/klima/posts?category=politik&cursor=" + category);
    var otherCategory = calls.get("/api/relays/klima/posts?category=politik&cursor=" + relay);
    var noCategory = calls.get("/api/relays/klima/posts?cursor=" + category);
    var otherRelay = calls.get("/api/relays/stille/posts?cursor=" + relay);

    assertEquals(200, own.status());
    assertEquals(400, otherCategory.status());
    assertEquals(400, noCategory.status());
    assertEquals(400, otherRelay.status());
  }

  @Test
  void refusesAMethodThatChanges() {
    var request = ListPostsCalls.request("POST", "/api/relays", Map.of());

    var response = calls.endpoint().answer(request);

    assertEquals(405, response.status());
    assertEquals("GET, HEAD", response.fields().byName().get("allow"));
  }
}
