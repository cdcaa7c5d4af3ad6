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
  private static final String POSTS = "GET /api/relays/skygge/posts?limit=100";
  private static final String FEED = "GET /skygge/feed.json";
  private static final String POST =
      "{\"url\":\"/skygge/indlaeg/asken/\",\"title\":\"Asken\",\"teaser\":\"Kort.\","
          + "\"correction\":{\"at\":\"2026-01-01T10:00:00Z\"}}";
  private static final String ITEM =
      "{\"url\":\"https://a.example/skygge/indlaeg/asken/\",\"title\":\"Asken\","
          + "\"summary\":\"Kort.\",\"date_modified\":\"2026-01-01T10:00:00Z\"}";

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
    site.answers(POSTS, 200, "{\"posts\":[" + POST + "]}");
    site.answers(FEED, 200, "{\"items\":[" + ITEM + "]}");

    var code = editor.says("status");

    assertEquals(0, code, editor.errors::toString);
    assertEquals("skygge: readers have everything\n", editor.out.toString());
  }

  @Test
  void namesAPostWhoseCorrectionReadersDoNotHave() {
    site.answers(POSTS, 200, "{\"posts\":[" + POST + "]}");
    site.answers(FEED, 200, "{\"items\":[" + ITEM.replace("10:00", "09:00") + "]}");

    var code = editor.says("status", "skygge", "--json");

    assertEquals(4, code);
    assertEquals(
        "{\"outcome\":\"behind\",\"relays\":[{\"relay\":\"skygge\",\"live\":false,"
            + "\"behind\":[\"/skygge/indlaeg/asken/\"]}]}\n",
        editor.out.toString());
  }

  @Test
  void namesAWithdrawnPostThatReadersStillHave() {
    site.answers(POSTS, 200, "{\"posts\":[]}");
    site.answers(FEED, 200, "{\"items\":[" + ITEM + "]}");

    assertEquals(4, editor.says("status", "skygge"));
    assertEquals("skygge: pages are behind\n  /skygge/indlaeg/asken/\n", editor.errors.toString());
  }

  @Test
  void takesAMissingFeedForBehind() {
    site.answers(POSTS, 200, "{\"posts\":[]}");

    assertEquals(4, editor.says("status", "skygge"));
  }

  @Test
  void saysThatThereIsNoSuchRelay() {
    site.answers(POSTS, 404, "{\"detail\":\"No such relay.\"}");

    assertEquals(3, editor.says("status", "skygge"));
    assertTrue(editor.errors.toString().startsWith("No such relay."));
  }
}
