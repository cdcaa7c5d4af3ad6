package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeadersTest {
  @Test
  void findsAHeaderWhateverItsCase() {
    var headers = new Headers(Map.of("If-None-Match", "*"));

    assertEquals(Optional.of("*"), headers.get("if-none-match"));
    assertEquals(Optional.empty(), headers.get("accept"));
  }

  @Test
  void joinsNamesThatDifferInCaseOnly() {
    var headers = new Headers(Map.of("accept", "b", "ACCEPT", "a"));

    assertEquals(Optional.of("a, b"), headers.get("accept"));
    assertEquals(Set.of("accept"), headers.repeated());
  }

  @Test
  void replacesAValue() {
    var headers = Headers.NONE.with("ETag", "1").with("etag", "2");

    assertEquals(Map.of("etag", "2"), headers.byName());
    assertEquals(Set.of(), headers.repeated());
  }
}
