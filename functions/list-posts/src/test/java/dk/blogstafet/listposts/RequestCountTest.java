package dk.blogstafet.listposts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many database requests a response takes.
class RequestCountTest {
  private final ListPostsDatabase database = ListPostsDatabase.SHARED;
  private final AtomicInteger requests = new AtomicInteger();

  @ParameterizedTest
  @CsvSource({
    "/api/relays, 200, 1",
    "/api/relays/klima, 200, 1",
    "/api/relays/klima/posts, 200, 2",
    "/api/relays/klima/posts?category=politik&limit=100, 200, 2",
    "/api/relays/klima/posts/foerste, 200, 1",
    "/api/relays/klima/posts/trukket, 410, 1",
    "/api/relays/klima/posts/ukendt, 404, 2",
    "/api/relays/klima/posts?cursor=x, 400, 1",
    "/api/relays/klima/posts?limit=x, 400, 0"
  })
  void readsAtMostTwice(String address, int status, int expected) {
    var calls = new ListPostsCalls(database.counting(requests));

    var response = calls.get(address);

    assertEquals(status, response.status());
    assertEquals(expected, requests.get());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/relays",
    "/api/relays/klima",
    "/api/relays/klima/posts",
    "/api/relays/klima/posts/foerste"
  })
  void readsOnceForACurrentCopy(String address) {
    var calls = new ListPostsCalls(database.counting(requests));
    var tag = calls.get(address).fields().get("etag").orElseThrow();
    requests.set(0);

    var response = calls.get(address, Map.of("if-none-match", tag));

    assertEquals(304, response.status());
    assertEquals(1, requests.get());
  }
}
