package dk.blogstafet.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpRouteTest {
  @Test
  void matchesItsOwnAddressOnly() {
    var route = new HttpRoute("get", "/api/relays");

    var exact = route.match("GET", "/api/relays");
    var longer = route.match("GET", "/api/relays/");
    var otherVerb = route.match("POST", "/api/relays");

    assertEquals(Optional.of(Map.of()), exact);
    assertEquals(Optional.empty(), longer);
    assertEquals(Optional.empty(), otherVerb);
  }

  @Test
  void decodesPathParameters() {
    var route = new HttpRoute("GET", "/api/relays/{relay}/posts/{post}");

    var found = route.match("GET", "/api/relays/k%C3%B8benhavn/posts/a+b%2Fc");

    assertEquals(Optional.of(Map.of("relay", "københavn", "post", "a+b/c")), found);
  }

  @Test
  void rejectsAnEmptyPathParameter() {
    var found = new HttpRoute("GET", "/api/relays/{relay}").match("GET", "/api/relays/");

    assertEquals(Optional.empty(), found);
  }

  @Test
  void matchesTheRestOfAnAddress() {
    var route = new HttpRoute("ANY", "/{proxy+}");

    var deep = route.match("DELETE", "/x/y/z");
    var root = route.match("GET", "/");

    assertEquals(Optional.of(Map.of("proxy", "x/y/z")), deep);
    assertEquals(Optional.empty(), root);
    assertTrue(route.isCatchAll());
  }

  @Test
  void leavesAnInvalidEscapeUnchanged() {
    var found = new HttpRoute("GET", "/x/{name}").match("GET", "/x/100%zz");

    assertEquals(Optional.of(Map.of("name", "100%zz")), found);
  }

  @Test
  void sortsTheMoreSpecificRouteFirst() {
    var name = new HttpRoute("GET", "/api/relays");
    var anyVerb = new HttpRoute("ANY", "/api/relays");
    var parameter = new HttpRoute("GET", "/api/{thing}");
    var rest = new HttpRoute("ANY", "/{proxy+}");
    var all = HttpRoute.catchAll();

    var sorted = List.of(all, rest, parameter, anyVerb, name).stream().sorted().toList();

    assertEquals(List.of(name, anyVerb, parameter, rest, all), sorted);
  }
}
