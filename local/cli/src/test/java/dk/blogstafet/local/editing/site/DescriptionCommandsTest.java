package dk.blogstafet.local.editing.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.editing.TerminalEditor;
import dk.blogstafet.local.editing.TestSite;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that say what a site and a relay are.
class DescriptionCommandsTest {
  private static final String RELAY =
      """
      ---
      titel: Vand i byen
      kategorier:
        - Praksis
      artikel: Læs mere
      artikellink: https://example.org/vand
      åben: nej
      ---

      Om regn.
      """;
  private static final String RELAY_JSON =
      "\"title\":\"Vand i byen\",\"introduction\":\"Om regn.\",\"articleText\":\"Læs mere\","
          + "\"articleLink\":\"https://example.org/vand\",\"categories\":[\"Praksis\"],"
          + "\"language\":\"da\",\"open\":false";
  private static final String RELAY_DONE =
      "{\"deed\":\"open-relay\",\"relay\":\"vand-i-byen\",\"from\":0,\"version\":1,"
          + "\"address\":\"/vand-i-byen/\"}";

  private TestSite site;
  private TerminalEditor editor;

  @TempDir private Path home = Path.of("");

  @BeforeEach
  void open() throws IOException, UserFacingException {
    site = new TestSite(Clock.systemUTC());
    editor = new TerminalEditor(home, site.address());
    site.clock = editor.clock;
    var key = editor.makeKey();
    site.keys.put(key.id().thumbprint(), key.publicKey());
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void describesASiteForTheFirstTime() throws IOException {
    site.answers("PUT /api/site", 201, "{\"deed\":\"describe-site\",\"from\":0,\"version\":1}");

    var code = describe("navn: Stafetten", "hjem: https://stafet.example", "# mere senere");

    assertEquals(0, code, editor.errors::toString);
    assertEquals(
        List.of(
            "{\"version\":0,\"site\":{\"name\":\"Stafetten\",\"home\":\"https://stafet.example\","
                + "\"language\":\"da\"}}"),
        site.bodies);
    assertTrue(editor.out.toString().startsWith("Updated the site (version 1).\n"));
  }

  @Test
  void saysAtWhichLineOfTheSitesFileSomethingIsWrong() throws IOException {
    site.answers(
        "PUT /api/site",
        422,
        "{\"detail\":\"Mend it.\",\"flaws\":[{\"at\":\"sender\",\"sentence\":\"No address.\"},"
            + "{\"at\":\"site.contact\",\"sentence\":\"It is missing.\"}]}");

    var code = describe("navn: Stafetten", "afsender: post");

    var file = home.resolve("site.md");
    assertEquals(3, code);
    assertEquals(
        "Mend it.\n  "
            + file
            + ":3: sender: No address.\n  "
            + file
            + ": site.contact: It is missing.\n",
        editor.errors.toString());
  }

  @Test
  void replacesTheVersionOfTheSiteThatIsNamedAndSaysWhichOneThereIs() throws IOException {
    site.answers("PUT /api/site", 412, "{\"detail\":\"Changed.\",\"current\":4}");

    var code = describe(List.of("--expect-version", "3"), "name: The Relay");

    assertEquals(4, code);
    assertTrue(site.bodies.getFirst().startsWith("{\"version\":3,"));
    assertEquals("Changed.\nCurrent version: 4\n", editor.errors.toString());
  }

  @Test
  void sendsNoSiteWithTextBelow() throws IOException {
    var file = editor.write("site.md", "---\nnavn: Stafetten\n---\n\nOm os.\n");

    var code = editor.says("site", file.toString());

    assertEquals(2, code);
    assertTrue(editor.errors.toString().contains(file + ":5: expected nothing below"));
    assertEquals(List.of(), site.bodies);
  }

  @Test
  void opensARelay() throws IOException {
    site.answers("POST /api/relays", 201, RELAY_DONE);

    var code = editor.says("relay", editor.write("stafet.md", RELAY).toString());

    assertEquals(0, code, editor.errors::toString);
    assertEquals(List.of("{\"id\":\"vand-i-byen\"," + RELAY_JSON + "}"), site.bodies);
    assertEquals(
        "Opened vand-i-byen (version 1).\nPage (available shortly): "
            + site.address()
            + "/vand-i-byen/\n",
        editor.out.toString());
  }

  @Test
  void updatesARelayAndReportsIfItIsUnchanged() throws IOException {
    site.answers("PUT /api/relays/vand-i-byen", 200, RELAY_DONE.replace("\":0", "\":1"));

    var file = editor.write("stafet.md", RELAY).toString();
    var code = editor.says("relay", file, "--expect-version", "1");

    assertEquals(0, code, editor.errors::toString);
    assertEquals(List.of("{\"version\":1,\"relay\":{" + RELAY_JSON + "}}"), site.bodies);
    assertTrue(editor.out.toString().startsWith("Already up to date: vand-i-byen (version 1)."));
  }

  @Test
  void opensNoRelayOfAFileThatCanNotBeRead() {
    var code = editor.says("relay", home.resolve("none.md").toString());

    assertEquals(2, code);
    assertTrue(editor.errors.toString().contains("none.md can't be read."));
  }

  private int describe(String... lines) throws IOException {
    return describe(List.of(), lines);
  }

  private int describe(List<String> options, String... lines) throws IOException {
    var file = editor.write("site.md", "---\n" + String.join("\n", lines) + "\n---\n");
    var words = new ArrayList<>(List.of("site", file.toString()));
    words.addAll(options);
    return editor.says(words.toArray(String[]::new));
  }
}
