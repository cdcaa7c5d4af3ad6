package dk.blogstafet.local.editing.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.editing.TerminalEditor;
import dk.blogstafet.local.editing.TestSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueCommandTest {
  private static final String ISSUES = "/api/relays/skygge/issues";
  private static final String ISSUE = ISSUES + "/2026-W47";
  private static final String UPCOMING =
      "{\"issue\":\"2026-W47\",\"frequency\":\"weekly\",\"due\":\"2026-11-23T07:00:00Z\","
          + "\"state\":\"upcoming\",\"posts\":[\"asken\"]}";
  private static final String SENT =
      "{\"issue\":\"2026-W46\",\"frequency\":\"weekly\",\"due\":\"2026-11-16T07:00:00Z\","
          + "\"state\":\"sent\",\"posts\":[\"egen\",\"elmen\"],\"counted\":true,\"readers\":7,"
          + "\"sent\":6,\"failed\":0,\"skipped\":0,\"unknown\":1,\"bounced\":0,\"complained\":0";

  private static final String STOPPED =
      "{\"issue\":\"2026-11\",\"frequency\":\"monthly\",\"due\":\"2026-12-01T07:00:00Z\","
          + "\"state\":\"stopped\",\"posts\":[],\"counted\":false}";

  @TempDir private Path home = Path.of("");
  private TestSite site;
  private TerminalEditor editor;

  @BeforeEach
  void begin() throws Exception {
    site = new TestSite(Clock.systemUTC());
    editor = new TerminalEditor(home, site.address());
    site.clock = editor.clock;
    var key = editor.makeKey();
    site.keys.put(key.id().thumbprint(), key.publicKey());
  }

  @AfterEach
  void end() {
    site.close();
  }

  @Test
  void listsIssuesWithTheirStates() {
    site.answers(
        "GET " + ISSUES,
        200,
        "{\"release\":\"automatic\",\"issues\":[" + STOPPED + "," + UPCOMING + "," + SENT + "}]}");

    assertEquals(0, editor.says("issue", "list", "skygge"), editor.errors::toString);

    var lines = editor.out.toString().lines().toList();
    assertEquals(
        List.of(
            "The relay's issues are sent by themselves.",
            "2026-11           2026-12-01 08:00  stopped",
            "2026-W47          2026-11-23 08:00  upcoming, 1 post",
            "2026-W46          2026-11-16 08:00  sent, 2 posts, 6 of 7 mails sent"),
        lines);
  }

  @Test
  void showsHowAnIssueStands() {
    site.answers(
        "GET " + ISSUE,
        200,
        SENT
            + ",\"status\":\"Sent.\",\"unknownMails\":[{\"batch\":1,\"place\":2,\"code\":\"c\"}]}");

    assertEquals(0, editor.says("issue", "show", "skygge", "2026-W47"), editor.errors::toString);

    var text = editor.out.toString();
    assertTrue(text.contains("Issue 2026-W46 (weekly): sent"), text);
    assertTrue(text.contains("Readers 7: sent 6, refused 0, skipped 0, unknown 1."), text);
    assertTrue(text.contains("batch 1, place 2, code c"), text);
  }

  @Test
  void previewsTheTextOrWritesTheHtml() throws Exception {
    preview(1, false);
    var file = home.resolve("mail.html");

    assertEquals(0, editor.says("issue", "preview", "skygge", "2026-W47"));
    var text = editor.out.toString();
    assertEquals(
        0, editor.says("issue", "preview", "skygge", "2026-W47", "--out", file.toString()));

    assertTrue(text.contains("Subject: Asken\n9 bytes, 1 reader.\n\nHej\n"), text);
    assertEquals("<p>Hej</p>", Files.readString(file));
    assertFalse(editor.out.toString().contains("Hej"), editor.out::toString);
  }

  @Test
  void keepsNoTestOnThisMachine() throws Exception {
    site.answers("POST " + ISSUE + "/test", 503, "{\"detail\":\"No mail.\"}");

    var code = editor.says("issue", "test", "skygge", "2026-W47", "a@b.example", "--wait", "0");

    assertEquals(5, code, editor.errors::toString);
    assertEquals(0, editor.uploads());
    assertEquals("{\"email\":\"a@b.example\"}", site.bodies.getFirst());
  }

  @ParameterizedTest
  @CsvSource({"hold,Held", "pause,Paused", "stop,Stopped", "release,Released"})
  void changesAnIssue(String change, String done) {
    preview(1_000, false);
    site.answers("POST " + ISSUE + "/" + change, 200, "{\"from\":1,\"version\":2}");
    site.answers("POST " + ISSUE + "/" + change, 200, "{\"from\":2,\"version\":2}");

    assertEquals(0, editor.says("issue", change, "skygge", "2026-W47"), editor.errors::toString);
    assertTrue(editor.out.toString().startsWith(done + " skygge/2026-W47"), editor.out::toString);
    editor.says("issue", change, "skygge", "2026-W47");
    assertTrue(editor.out.toString().contains("lready"), editor.out::toString);
    assertEquals(List.of("{}", "{}"), site.bodies);
  }

  @Test
  void hasTheLatestCorrectionMailed() {
    site.answers("GET /api/relays/skygge/posts/asken", 200, "{\"corrections\":[{},{}]}");
    var done = "{\"name\":\"2026-11-18-e3-r2\",\"from\":%d,\"version\":1}";
    site.answers("POST " + ISSUES, 201, done.formatted(0));
    site.answers("POST " + ISSUES, 200, done.formatted(1));

    assertEquals(0, editor.says("issue", "correct", "skygge", "asken"), editor.errors::toString);
    var first = editor.out.toString();
    assertEquals(0, editor.says("issue", "correct", "skygge", "asken", "--number", "1"));

    assertTrue(first.contains("issue preview skygge 2026-11-18-e3-r2"), first);
    assertTrue(editor.out.toString().contains("lready"), editor.out::toString);
    assertEquals(
        List.of("{\"post\":\"asken\",\"correction\":2}", "{\"post\":\"asken\",\"correction\":1}"),
        site.bodies);
  }

  @Test
  void showsACorrection() {
    var correction = "2026-11-18-e3-r1";
    site.answers(
        "GET " + ISSUES + "/" + correction,
        200,
        SENT.replace("\"frequency\":\"weekly\",", "").replace("2026-W46", correction)
            + ",\"status\":\"Sent.\",\"unknownMails\":[]}");

    assertEquals(0, editor.says("issue", "show", "skygge", correction), editor.errors::toString);

    var text = editor.out.toString();
    assertTrue(text.contains("Issue " + correction + " (correction): sent"), text);
  }

  @Test
  void wantsTheNumberOfManyReadersTyped() {
    preview(1_001, false);
    site.answers("POST " + ISSUE + "/release", 200, "{\"from\":1,\"version\":2}");

    var silent = editor.says("issue", "release", "skygge", "2026-W47");
    editor.prompt = Optional.of(question -> question.contains("1001 readers") ? "1000" : "");
    var wrong = editor.says("issue", "release", "skygge", "2026-W47");
    editor.prompt = Optional.of(_ -> " 1001 ");
    var right = editor.says("issue", "release", "skygge", "2026-W47");
    editor.prompt = Optional.empty();
    var sure = editor.says("issue", "release", "skygge", "2026-W47", "--yes");

    assertEquals(List.of(2, 2, 0, 0), List.of(silent, wrong, right, sure));
    assertEquals(2, site.bodies.size());
  }

  @Test
  void changesHowNewslettersAreSent() {
    var path = "PUT /api/relays/skygge/mailing";
    site.answers(path, 200, "{\"name\":\"manual\",\"from\":0,\"version\":1}");
    site.answers("PUT /api/mailing", 200, "{\"name\":\"released\",\"from\":1,\"version\":2}");

    assertEquals(0, editor.says("issue", "settings", "skygge", "--release", "manual"));
    assertTrue(editor.out.toString().contains("waits until an editor"), editor.out::toString);
    assertEquals(0, editor.says("issue", "settings", "--restored"), editor.errors::toString);
    assertTrue(editor.out.toString().contains("sent again"), editor.out::toString);
    assertEquals(List.of("{\"release\":\"manual\"}", "{\"sending\":\"released\"}"), site.bodies);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "issue",
        "issue show skygge 2026-W99",
        "issue show SKYGGE 2026-W47",
        "issue list SKYGGE",
        "issue correct SKYGGE asken",
        "issue correct skygge",
        "issue settings skygge",
        "issue settings --release manual",
        "issue settings skygge --restored"
      })
  void saysHowItIsUsed(String words) {
    assertEquals(2, editor.says(words.split(" ")), editor.out::toString);
  }

  private void preview(int readers, boolean more) {
    var mail = "{\"subject\":\"Asken\",\"text\":\"Hej\",\"html\":\"<p>Hej</p>\",\"bytes\":9,";
    site.answers(
        "GET " + ISSUE + "/preview",
        200,
        mail + "\"readers\":" + readers + ",\"more\":" + more + "}");
  }
}
