package dk.blogstafet.local.editing.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.editing.TerminalEditor;
import dk.blogstafet.local.editing.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  private static final String STATUS = "GET /api/relays/skygge/status";

  private TestSite site;
  private TerminalEditor editor;

  @TempDir private Path home = Path.of("");

  @BeforeEach
  void open() throws IOException {
    site = new TestSite(Clock.systemUTC());
    editor = new TerminalEditor(home, site.address());
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
        "skygge: readers see everything (revision 57), last rendered 2026-01-01T10:00:00Z\n",
        editor.out.toString());
  }

  @Test
  void saysWhoHasTheBatonAndWhenTheNextLegIsLikely() {
    var state = state(57, 57, false);
    var baton =
        ",\"baton\":{\"state\":\"held\",\"name\":\"Gry\",\"since\":\"2026-11-01\"},"
            + "\"forecast\":{\"gap\":29,\"next\":\"2026-12-04\"}}";
    site.answers(STATUS, 200, state.substring(0, state.length() - 1) + baton);

    assertEquals(0, editor.says("status"), editor.errors::toString);

    var lines = editor.out.toString().lines().toList();
    assertEquals("  Gry has had the baton since 2026-11-01.", lines.get(1));
    assertEquals(
        "  Posts are usually 29 days apart. The next one can be expected on 2026-12-04.",
        lines.get(2));
  }

  @Test
  void saysThatTheBatonRests() {
    var state = state(57, 57, false);
    var baton =
        ",\"baton\":{\"state\":\"resting\"},\"forecast\":{\"gap\":1,\"next\":\"2026-12-04\"}}";
    site.answers(STATUS, 200, state.substring(0, state.length() - 1) + baton);

    editor.says("status");

    var said = editor.out.toString();
    assertTrue(said.contains("  The baton rests: no author has it.\n"), said);
    assertTrue(said.contains("  Posts are usually 1 day apart."), said);
  }

  @Test
  void saysHowFarPagesAreBehind() {
    site.answers(STATUS, 200, state(57, 55, false));

    assertEquals(4, editor.says("status", "skygge"));
    assertTrue(
        editor
            .errors
            .toString()
            .startsWith("skygge: pages are 2 revisions behind (revision 55 of 57)"),
        editor.errors::toString);
  }

  @Test
  void reportsAFullRebuild() {
    site.answers(STATUS, 200, state(57, 57, true));

    assertEquals(4, editor.says("status", "skygge", "--json"));
    assertEquals(
        "{\"outcome\":\"behind\",\"relays\":[" + state(57, 57, true) + "]}\n",
        editor.out.toString());
  }

  @Test
  void explainsWhyNoMailIsSent() {
    var state = state(57, 57, false).replace("}", ",\"unsoundAddresses\":[\"contact\"]}");
    site.answers(STATUS, 200, state);

    assertEquals(0, editor.says("status"), editor.errors::toString);
    assertEquals(
        "No mail is sent: the site's contact isn't a valid address for mail. Correct it in the"
            + " site's file and run blogstafet site FILE; mails wait until then.",
        editor.out.toString().lines().toList().getLast());
  }

  @Test
  void namesWhatCannotBeRendered() {
    var omitted =
        ",\"omitted\":[{\"page\":\"/skygge/indlaeg/et/\",\"post\":\"et\"},"
            + "{\"page\":\"/skygge/kort/to.png\",\"post\":\"to\"},"
            + "{\"page\":\"/skygge/rss.xml\",\"post\":\"to\"},{\"page\":\"/skygge/\"}]}";
    var state = state(57, 57, false);
    site.answers(STATUS, 200, state.substring(0, state.length() - 1) + omitted);

    assertEquals(4, editor.says("status", "skygge"));

    var said = editor.errors.toString() + editor.out;
    assertTrue(
        said.contains(
            "skygge: some content can't be rendered, so readers don't see it (revision 57)"),
        said);
    assertTrue(said.contains("The post et is on no page, because it can't be rendered."), said);
    assertTrue(said.contains("The share card /skygge/kort/to.png can't be drawn."), said);
    assertTrue(said.contains("/skygge/rss.xml lacks the post to"), said);
    assertTrue(said.contains("/skygge/ lacks the relay's introduction"), said);
  }

  @Test
  void saysThatThereIsNoSuchRelay() {
    site.answers(STATUS, 404, "{\"detail\":\"No such relay.\"}");

    assertEquals(3, editor.says("status", "skygge"));
    assertTrue(editor.errors.toString().startsWith("No such relay."));
  }

  @Test
  void printsTheLocalFunctionsMetrics() throws IOException {
    var now = editor.clock.millis();
    Files.writeString(
        home.resolve("log.1"),
        line(now - 1_000, "renew-pages", "'PagesWritten':3,'PublishToPage':[900,500]")
            + line(now - 90_000_000, "renew-pages", "'PagesWritten':100"));
    Files.writeString(
        home.resolve("log"),
        line(now, "renew-pages", "'PagesWritten':8,'PublishToPage':1200")
            + line(now, "catch-up-pages", "'PagesBehind':1")
            + line(now, "catch-up-pages", "'PagesBehind':0")
            + "2026-01-01T10:00:00Z front something else\n"
            + line(now, "renew-pages", "'PagesWritten':9").substring(0, 90));

    var code = editor.says("status", "--numbers", "--data", home.toString());

    assertEquals(0, code, editor.errors::toString);
    assertEquals(
        List.of(
            "Within 24 hours, from " + home.resolve("log") + ":",
            "  catch-up-pages     PagesBehind      0 (latest)",
            "  renew-pages        PagesWritten     11",
            "  renew-pages        PublishToPage    900 ms (median of 3)"),
        editor.out.toString().lines().toList());
  }

  @Test
  void saysThatNothingWasCounted() {
    assertEquals(0, editor.says("status", "--numbers", "--json", "--data", home + "/none"));

    assertEquals("{\"outcome\":\"done\",\"numbers\":[]}\n", editor.out.toString());
  }

  private static String line(long at, String service, String numbers) {
    var line = "{'_aws':{'Timestamp':" + at + "},'Service':'" + service + "'," + numbers + "}";
    return "2026-01-01T10:00:00Z Function " + line.replace('\'', '"') + "\n";
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
