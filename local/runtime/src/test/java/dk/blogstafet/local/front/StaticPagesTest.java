package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StaticPagesTest {
  private final StaticPages pages =
      new StaticPages(key ->
          Optional.ofNullable(
                  Map.of("index.html", "front", "skole/index.html", "skole", "robots.txt", "r")
                      .get(key))
              .map(StaticPagesTest::page));

  @Test
  void findsIndexPagesAndFiles() {
    assertEquals("front", body(pages.find(FrontRequests.get("/"))));
    assertEquals("skole", body(pages.find(FrontRequests.get("/skole/"))));
    assertEquals("r", body(pages.find(FrontRequests.get("/robots.txt"))));
  }

  @Test
  void redirectsToTheAddressWithASlash() {
    var response = pages.find(FrontRequests.get("/skole?side=2")).orElseThrow();

    assertEquals(308, response.status());
    assertEquals(Optional.of("/skole/?side=2"), response.header("location"));
  }

  @Test
  void redirectsToNoOtherSite() {
    assertTrue(pages.find(FrontRequests.get("//elsewhere.example/x")).isEmpty());
    assertTrue(pages.find(FrontRequests.get("/\\elsewhere.example")).isEmpty());
    assertTrue(pages.find(FrontRequests.get("/%5Celsewhere.example")).isEmpty());
  }

  @Test
  void staysInsideTheBucket() {
    assertTrue(pages.find(FrontRequests.get("/skole/../index.html")).isEmpty());
    assertTrue(pages.find(FrontRequests.get("/.index.html")).isEmpty());
    assertTrue(pages.find(FrontRequests.get("/skole//index.html")).isEmpty());
  }

  @Test
  void requestsNoInvalidKey() {
    var shut =
        new StaticPages(key -> {
          throw new IllegalStateException(key);
        });

    for (var path : List.of("/x".repeat(3_900), "/" + "x".repeat(256), "/" + "x".repeat(1_025))) {
      assertTrue(shut.find(FrontRequests.get(path + "/")).isEmpty());
      assertTrue(shut.find(FrontRequests.get(path + ".txt")).isEmpty());
      assertEquals(308, shut.find(FrontRequests.get(path)).orElseThrow().status());
    }
  }

  @Test
  void sendsHeadersOfThePage() {
    var response = pages.find(FrontRequests.get("/")).orElseThrow();

    assertEquals(Optional.of("\"front\""), response.header("etag"));
    assertEquals(Optional.of("public, max-age=0"), response.header("cache-control"));
    assertEquals(Optional.of("text/plain; charset=utf-8"), response.header("content-type"));
  }

  @Test
  void sendsNotModifiedIfTheClientHasThePage() {
    var same = pages.find(FrontRequests.get("/", "If-None-Match: \"front\"")).orElseThrow();
    var weak =
        pages.find(FrontRequests.get("/", "if-none-match: \"x\", W/\"front\"")).orElseThrow();
    var other = pages.find(FrontRequests.get("/", "If-None-Match: \"back\"")).orElseThrow();

    assertEquals(304, same.status());
    assertEquals(Optional.of("\"front\""), same.header("etag"));
    assertEquals(304, weak.status());
    assertEquals(200, other.status());
  }

  @Test
  void findsNoMissingPage() {
    assertTrue(pages.find(FrontRequests.get("/nothing/")).isEmpty());
    assertTrue(pages.find(FrontRequests.get("/nothing.xml")).isEmpty());
  }

  private static StoredPage page(String text) {
    return new StoredPage(
        "text/plain; charset=utf-8",
        "\"" + text + "\"",
        "public, max-age=0",
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static String body(Optional<FrontResponse> response) {
    return new String(response.orElseThrow().body(), StandardCharsets.UTF_8);
  }
}
