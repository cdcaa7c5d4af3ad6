package dk.blogstafet.local.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  private static final String STATUS = "GET /api/relays/skygge/status";

  private TestSite site;
  private Editor editor;

  @TempDir private Path home = Path.of("");

  @BeforeEach
  void open() throws IOException {
    site = new TestSite(Clock.systemUTC());
    editor = new Editor(home, site.address());
    site.answers("GET /api/relays", 200, "{\"relays\":[{\"id\":\"skygge\"}]}");
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void saysThatReadersHaveEverything() {
    site.answers(STATUS, 200, state(57, 57, false));

    var code = editor.says("status");

    assertEquals(0, code, editor.errors::toString);
    assertEquals(
        "skygge: readers have everything (revision 57), last renewed 2026-01-01T10:00:00Z\n",
        editor.out.toString());
  }

  @Test
  void saysHowFarPagesAreBehind() {
    site.answers(STATUS, 200, state(57, 55, false));

    assertEquals(4, editor.says("status", "skygge"));
    assertTrue(
        editor.errors.toString().startsWith("skygge: pages are behind by 2 (revision 55 of 57)"),
        editor.errors::toString);
  }

  @Test
  void saysThatEverythingIsRenderedAnew() {
    site.answers(STATUS, 200, state(57, 57, true));

    assertEquals(4, editor.says("status", "skygge", "--json"));
    assertEquals(
        "{\"outcome\":\"behind\",\"relays\":[" + state(57, 57, true) + "]}\n",
        editor.out.toString());
  }

  @Test
  void saysThatThereIsNoSuchRelay() {
    site.answers(STATUS, 404, "{\"detail\":\"No such relay.\"}");

    assertEquals(3, editor.says("status", "skygge"));
    assertTrue(editor.errors.toString().startsWith("No such relay."));
  }

  private static String state(long revision, long rendered, boolean rebuilding) {
    return "{\"relay\":\"skygge\",\"revision\":"
        + revision
        + ",\"rendered\":"
        + rendered
        + ",\"behind\":"
        + (revision - rendered)
        + ",\"rebuilding\":"
        + rebuilding
        + ",\"renewed\":\"2026-01-01T10:00:00Z\"}";
  }
}
