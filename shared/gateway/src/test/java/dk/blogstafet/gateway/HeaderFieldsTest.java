package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeaderFieldsTest {
  @Test
  void findsAHeaderWhateverItsCase() {
    var fields = new HeaderFields(Map.of("If-None-Match", "*"));

    assertEquals(Optional.of("*"), fields.get("if-none-match"));
    assertEquals(Optional.empty(), fields.get("accept"));
  }

  @Test
  void joinsFieldsWhoseNamesDifferInCase() {
    var fields = new HeaderFields(Map.of("accept", "b", "ACCEPT", "a"));

    assertEquals(Optional.of("a, b"), fields.get("accept"));
    assertEquals(Set.of("accept"), fields.repeated());
  }

  @Test
  void replacesAValue() {
    var fields = HeaderFields.NONE.with("ETag", "1").with("etag", "2");

    assertEquals(Map.of("etag", "2"), fields.byName());
    assertEquals(Set.of(), fields.repeated());
  }
}
