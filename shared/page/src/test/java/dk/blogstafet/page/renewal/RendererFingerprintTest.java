package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Readers can see the build.
final class RendererFingerprintTest {
  private static final String TABLE = "blogs-PostsTable-1ABC2DEF3GHI";

  private final RenewalFixture fixture = new RenewalFixture();

  @Test
  void isAnotherForAnotherTable() {
    assertEquals(build(TABLE), build(TABLE));
    assertNotEquals(build(TABLE), build(TABLE + "J"));
  }

  @Test
  void doesNotNameTheTable() {
    assertFalse(build(TABLE).toLowerCase(Locale.ROOT).contains("table"), build(TABLE));
    assertFalse(build("posts").contains("posts"), build("posts"));
  }

  private String build(String table) {
    return RenewalEngine.build(fixture.books.siteSnapshot().orElseThrow(), table);
  }
}
