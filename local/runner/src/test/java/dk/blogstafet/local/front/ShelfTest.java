package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShelfTest {
  private final Shelf shelf =
      new Shelf(key ->
          Optional.ofNullable(
                  Map.of("index.html", "front", "skole/index.html", "skole", "robots.txt", "r")
                      .get(key))
              .map(ShelfTest::page));

  @Test
  void findsIndexPagesAndFiles() {
    assertEquals("front", body(shelf.find(Asks.get("/"))));
    assertEquals("skole", body(shelf.find(Asks.get("/skole/"))));
    assertEquals("r", body(shelf.find(Asks.get("/robots.txt"))));
  }

  @Test
  void leadsToTheAddressWithASlash() {
    var answer = shelf.find(Asks.get("/skole?side=2")).orElseThrow();

    assertEquals(308, answer.status());
    assertEquals(Optional.of("/skole/?side=2"), answer.header("location"));
  }

  @Test
  void leadsNobodyElsewhere() {
    assertTrue(shelf.find(Asks.get("//elsewhere.example/x")).isEmpty());
    assertTrue(shelf.find(Asks.get("/\\elsewhere.example")).isEmpty());
    assertTrue(shelf.find(Asks.get("/%5Celsewhere.example")).isEmpty());
  }

  @Test
  void looksNowhereButInTheBucket() {
    assertTrue(shelf.find(Asks.get("/skole/../index.html")).isEmpty());
    assertTrue(shelf.find(Asks.get("/.index.html")).isEmpty());
    assertTrue(shelf.find(Asks.get("/skole//index.html")).isEmpty());
  }

  @Test
  void asksForNoKeyThatNoStoreTakes() {
    var shut =
        new Shelf(key -> {
          throw new IllegalStateException(key);
        });

    for (var path : List.of("/x".repeat(3_900), "/" + "x".repeat(256), "/" + "x".repeat(1_025))) {
      assertTrue(shut.find(Asks.get(path + "/")).isEmpty());
      assertTrue(shut.find(Asks.get(path + ".txt")).isEmpty());
      assertEquals(308, shut.find(Asks.get(path)).orElseThrow().status());
    }
  }

  @Test
  void sendsHeadersOfThePage() {
    var answer = shelf.find(Asks.get("/")).orElseThrow();

    assertEquals(Optional.of("\"front\""), answer.header("etag"));
    assertEquals(Optional.of("public, max-age=0"), answer.header("cache-control"));
    assertEquals(Optional.of("text/plain; charset=utf-8"), answer.header("content-type"));
  }

  @Test
  void sendsNothingAgainThatTheClientHas() {
    var same = shelf.find(Asks.get("/", "If-None-Match: \"front\"")).orElseThrow();
    var weak = shelf.find(Asks.get("/", "if-none-match: \"x\", W/\"front\"")).orElseThrow();
    var other = shelf.find(Asks.get("/", "If-None-Match: \"back\"")).orElseThrow();

    assertEquals(304, same.status());
    assertEquals(Optional.of("\"front\""), same.header("etag"));
    assertEquals(304, weak.status());
    assertEquals(200, other.status());
  }

  @Test
  void hasNoPageWhereNoneLies() {
    assertTrue(shelf.find(Asks.get("/nothing/")).isEmpty());
    assertTrue(shelf.find(Asks.get("/nothing.xml")).isEmpty());
  }

  private static StoredPage page(String text) {
    return new StoredPage(
        "text/plain; charset=utf-8",
        "\"" + text + "\"",
        "public, max-age=0",
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static String body(Optional<Answer> answer) {
    return new String(answer.orElseThrow().body(), StandardCharsets.UTF_8);
  }
}
