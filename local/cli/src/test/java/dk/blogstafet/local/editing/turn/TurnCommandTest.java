package dk.blogstafet.local.editing.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.editing.TerminalEditor;
import dk.blogstafet.local.editing.TestSite;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnCommandTest {
  private static final String TURNS = "/api/relays/skygge/turns";
  private static final String CHANGED = "{\"from\":1,\"version\":2}";

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
  void invitesAPersonAndKeepsNoAddressOnThisMachine() throws Exception {
    site.answers("POST " + TURNS, 503, "{\"detail\":\"Busy.\"}");
    site.answers("POST " + TURNS, 201, "{\"name\":\"4\",\"from\":0,\"version\":1}");
    String[] invite = {
      "turn",
      "invite",
      "skygge",
      "--name",
      "Gry",
      "--email",
      "gry@example.dk",
      "--deadline",
      "2027-01-20",
      "--from",
      "Bo",
      "--greeting",
      "Din tur",
      "--wait",
      "0"
    };

    assertEquals(5, editor.says(invite), editor.out::toString);
    assertEquals(0, editor.uploads());
    assertEquals(0, editor.says(invite), editor.errors::toString);

    assertTrue(editor.out.toString().startsWith("Invited: turn skygge/4."), editor.out::toString);
    assertEquals(
        "{'name':'Gry','email':'gry@example.dk','deadline':'2027-01-20','baton':true,"
            + "'from':'Bo','greeting':'Din tur'}",
        site.bodies.getLast().replace('"', '\''));
  }

  @Test
  void invitesACandidateOnceThoughTheAnswerIsLost() throws Exception {
    site.answers(
        "POST " + TURNS + "/4/candidates/2", 201, "{\"name\":\"5\",\"from\":0,\"version\":1}");
    site.faults.add(TestSite.ResponseFault.DROPS);
    String[] invite = {
      "turn",
      "invite",
      "skygge",
      "--of",
      "4",
      "--candidate",
      "2",
      "--deadline",
      "2027-01-20",
      "--no-baton",
      "--wait",
      "0"
    };

    assertEquals(5, editor.says(invite), editor.out::toString);
    assertEquals(1, editor.uploads());
    assertEquals(0, editor.says(invite), editor.errors::toString);

    assertEquals(site.names.getFirst(), site.names.getLast());
    assertEquals("{\"deadline\":\"2027-01-20\",\"baton\":false}", site.bodies.getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "request-changes|request-changes|{}|Gave skygge/4 back",
        "approve|approve|{}|Approved skygge/4",
        "unschedule|schedule|{}|Removed the time",
        "remind|remind|{}|Mailed the author",
        "link|link|{}|Mailed the author of skygge/4 a new link",
        "cancel --reason Nej|cancel|{'reason':'Nej'}|Cancelled skygge/4",
        "take-over --reason Nej|take-over|{'reason':'Nej'}|Took the baton back",
        "comment --text Godt|comment|{'text':'Godt'}|Commented on skygge/4",
        "comment --text K --replace a --with b|comment"
            + "|{'text':'K','before':'a','after':'b'}|Commented",
        "schedule 2026-12-24T08:00|schedule|{'at':'2026-12-24T08:00'}"
            + "|Scheduled skygge/4: it is published 2026-12-24 08:00",
        "schedule 2026-10-25T02:30|schedule|{'at':'2026-10-25T02:30'}"
            + "|Scheduled skygge/4: it is published 2026-10-25 02:30, Danish time. That time comes"
      })
  void changesATurn(String words, String part, String body, String done) {
    site.answers("POST " + TURNS + "/4/" + part, 200, CHANGED);
    site.answers("POST " + TURNS + "/4/" + part, 200, "{\"from\":2,\"version\":2}");
    var command = ("turn " + words.replaceFirst("^([a-z-]+)", "$1 skygge 4")).split(" ");

    assertEquals(0, editor.says(command), editor.errors::toString);
    assertTrue(editor.out.toString().startsWith(done), editor.out::toString);
    assertEquals(0, editor.says(command), editor.errors::toString);
    assertTrue(editor.out.toString().startsWith("Already up to date"), editor.out::toString);
    assertEquals(
        List.of(body, body), site.bodies.stream().map(it -> it.replace('"', '\'')).toList());
  }

  @Test
  void publishesAndShowsThePage() {
    site.answers(
        "POST " + TURNS + "/4/publish",
        201,
        "{\"from\":0,\"version\":1,\"address\":\"/skygge/indlaeg/asken/\"}");

    assertEquals(0, editor.says("turn", "publish", "skygge", "4", "--reason", "Aftalt"));

    assertTrue(
        editor.out.toString().contains(site.address() + "/skygge/indlaeg/asken/"),
        editor.out::toString);
    assertEquals("{\"reason\":\"Aftalt\"}", site.bodies.getFirst());
  }

  @Test
  void saysWhyAChangeIsRejected() {
    site.answers("POST " + TURNS + "/4/approve", 409, "{\"detail\":\"Turn 4 is accepted.\"}");

    assertEquals(4, editor.says("turn", "approve", "skygge", "4"));
    assertTrue(editor.errors.toString().contains("Turn 4 is accepted."), editor.errors::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "turn",
        "turn show skygge 0",
        "turn show skygge x",
        "turn show SKYGGE 1",
        "turn list SKYGGE",
        "turn cancel skygge 4",
        "turn comment skygge 4 --text x --replace y",
        "turn invite skygge --deadline 2027-01-20",
        "turn invite skygge --deadline 2027-01-20 --name Gry",
        "turn invite skygge --deadline 2027-01-20 --of 4",
        "turn invite skygge --deadline 2027-01-20 --of 4 --candidate 1 --name Gry",
        "turn invite skygge --deadline 2027-01-20 --name Gry --email a@b.dk --greeting Hej"
      })
  void saysHowItIsUsed(String words) {
    assertEquals(2, editor.says(words.split(" ")), editor.out::toString);
    assertEquals(List.of(), site.bodies);
  }
}
