package dk.blogstafet.local.editing.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.editing.TerminalEditor;
import dk.blogstafet.local.editing.TestSite;
import dk.blogstafet.local.editing.TestSite.ResponseFault;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCommandsTest {
  private static final String POST =
      """
      ---
      titel: Asken
      dato: 2015-01-02
      kategori: Drift
      resumé: Kort.
      relay: skygge
      slug: asken
      ---
      """;

  private static final String ASKEN = "/api/relays/skygge/posts/asken";
  private static final String DONE =
      "{\"deed\":\"correct\",\"relay\":\"skygge\",\"name\":\"asken\",\"from\":2,\"version\":3,"
          + "\"address\":\"/skygge/indlaeg/asken/\"}";

  private TestSite site;
  private TerminalEditor editor;
  private String file;

  @TempDir private Path home = Path.of("");

  @BeforeEach
  void open() throws IOException, UserFacingException {
    site = new TestSite(Clock.systemUTC());
    editor = new TerminalEditor(home, site.address());
    site.clock = editor.clock;
    var key = editor.makeKey();
    site.keys.put(key.id().thumbprint(), key.publicKey());
    file = editor.write("post.md", POST).toString();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void correctsTheCurrentVersionAndNamesIt() {
    site.answers("GET " + ASKEN, 200, "{\"version\":2}");
    site.answers("PUT " + ASKEN, 200, DONE);

    var code = correct();

    assertEquals(0, code, editor.errors::toString);
    assertEquals("The post is at version 2.\n", editor.errors.toString());
    assertEquals(
        "Corrected skygge/asken (version 3).\nPage (available shortly): "
            + site.address()
            + "/skygge/indlaeg/asken/\n",
        editor.out.toString());
    assertEquals(
        List.of(
            "{\"version\":2,\"kind\":\"reply\",\"sentence\":\"Svar.\",\"post\":"
                + "{\"title\":\"Asken\",\"date\":\"2015-01-02\",\"category\":\"Drift\","
                + "\"teaser\":\"Kort.\",\"authors\":[],\"slug\":\"asken\"}}"),
        site.bodies);
  }

  @Test
  void listsWithdrawnPosts() {
    var post =
        "{\"id\":\"asken\",\"leg\":3,\"title\":\"Asken\",\"date\":\"2015-01-02\","
            + "\"withdrawn\":\"2026-11-20T10:00:00Z\",\"reason\":\"Fejl.\",\"version\":2}";
    site.answers(
        "GET /api/relays/skygge/withdrawn", 200, "{\"withdrawn\":[" + post + "],\"more\":false}");

    var code = editor.says("list", "skygge", "--withdrawn");

    assertEquals(0, code, editor.errors::toString);
    assertEquals(
        "2015-01-02  asken  Asken (leg 3, version 2), withdrawn 2026-11-20T10:00:00Z: Fejl.\n",
        editor.out.toString());
    assertEquals(2, editor.says("list", "--withdrawn"));
    site.keys.clear();
    assertEquals(6, editor.says("list", "skygge", "--withdrawn"));
  }

  @Test
  void doesNotCorrectTwiceAfterABrokenLineThoughTheVersionHasMovedOn() {
    site.answers("GET " + ASKEN, 200, "{\"version\":2}");
    site.answers("GET " + ASKEN, 200, "{\"version\":3}");
    site.answers("PUT " + ASKEN, 200, DONE);
    site.faults.add(ResponseFault.NONE);
    site.faults.add(ResponseFault.DROPS);
    assertEquals(5, correct("--wait", "0"));

    var code = correct();

    assertEquals(0, code);
    assertEquals(1, Set.copyOf(site.names).size());
    assertEquals(1, Set.copyOf(site.bodies).size());
  }

  @Test
  void namesTheCurrentVersionAfterAConflict() {
    site.answers("PUT " + ASKEN, 412, "{\"detail\":\"Changed meanwhile.\",\"current\":9}");

    var code = correct("--expect-version", "4");

    assertEquals(4, code);
    assertEquals("Changed meanwhile.\nCurrent version: 9\n", editor.errors.toString());
    assertTrue(site.bodies.getFirst().startsWith("{\"version\":4,"));
  }

  @Test
  void withdrawsAPost() {
    site.answers("GET " + ASKEN, 200, "{\"version\":2}");
    site.answers("POST " + ASKEN + "/withdrawal", 200, DONE);

    var code = editor.says("withdraw", "skygge", "asken", "--reason", "Ønske.");

    assertEquals(0, code, editor.errors::toString);
    assertEquals(List.of("{\"version\":2,\"reason\":\"Ønske.\"}"), site.bodies);
  }

  @Test
  void findsOutTheVersionOfAWithdrawnPostToRestoreIt() {
    site.answers("GET " + ASKEN, 410, "{\"detail\":\"Gone.\"}");
    site.answers("POST " + ASKEN + "/restoration", 412, "{\"detail\":\"No.\",\"current\":7}");
    site.answers("POST " + ASKEN + "/restoration", 200, DONE);

    var code = editor.says("restore", "skygge", "asken", "--reason", "Fejl.");

    assertEquals(0, code, editor.errors::toString);
    assertEquals(
        List.of("{\"version\":1,\"reason\":\"Fejl.\"}", "{\"version\":7,\"reason\":\"Fejl.\"}"),
        site.bodies);
    assertEquals(2, Set.copyOf(site.names).size());
  }

  @Test
  void sendsNothingForAPostThatIsNotThere() {
    site.answers("GET " + ASKEN, 404, "{\"detail\":\"No such post.\"}");

    var code = editor.says("withdraw", "skygge", "asken", "--reason", "Ønske.");

    assertEquals(3, code);
    assertEquals("No such post.\n", editor.errors.toString());
    assertEquals(List.of(), site.bodies);
  }

  @Test
  void rejectsInvalidSlugs() {
    assertEquals(2, editor.says("withdraw", "api", "asken", "--reason", "x"));
    assertEquals(2, editor.says("withdraw", "skygge", "../x", "--reason", "x"));
    assertEquals(2, editor.says("list", "a/b"));
  }

  @Test
  void listsRelaysAndPosts() {
    site.answers(
        "GET /api/relays",
        200,
        "{\"relays\":[{\"id\":\"skygge\",\"title\":\"Skygge\",\"count\":2,\"version\":3,"
            + "\"open\":false}]}");
    site.answers(
        "GET /api/relays/skygge/posts?limit=20",
        200,
        "{\"posts\":[{\"id\":\"asken\",\"date\":\"2015-01-02\",\"title\":\"Asken\",\"leg\":1,"
            + "\"version\":2}]}");

    editor.says("list");
    assertEquals("skygge  Skygge (2 posts, version 3, closed)\n", editor.out.toString());
    editor.says("list", "skygge");
    assertEquals("2015-01-02  asken  Asken (leg 1, version 2)\n", editor.out.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"publish", "correct", "withdraw", "restore", "list", "status", "completion"})
  void helpsWithEveryCommand(String command) {
    assertEquals(0, editor.says(command, "--help"));
    assertTrue(editor.out.toString().contains("Examples:\n  "), editor.out::toString);
  }

  @Test
  void completesCommandsInAShell() {
    assertEquals(0, editor.says("completion"));
    assertTrue(editor.out.toString().contains("--sentence"));
  }

  private int correct(String... more) {
    var words = new ArrayList<>(List.of("correct", file, "--kind", "reply", "--sentence", "Svar."));
    words.addAll(List.of(more));
    return editor.says(words.toArray(String[]::new));
  }
}
