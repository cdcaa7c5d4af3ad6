package dk.blogstafet.local.editing.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.editing.TerminalEditor;
import dk.blogstafet.local.editing.TestSite;
import dk.blogstafet.local.editing.TestSite.ResponseFault;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.i18n.TerminalColours;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {
  private static final String POSTS = "POST /api/relays/skygge/posts";
  private static final String PUBLISHED =
      "{\"deed\":\"publish\",\"relay\":\"skygge\",\"name\":\"asken\",\"leg\":22,\"from\":0,"
          + "\"version\":1,\"revision\":57,\"address\":\"/skygge/indlaeg/asken/\"}";
  private static final String POST =
      """
      ---
      titel: Asken
      dato: 02.01.2015
      kategori: Drift
      resumé: Kort.
      forfatter: Ane Holm; gartner; Aarhus; praktiker
      stafet: skygge
      ---
      Om et træ.
      """;

  private TestSite site;
  private TerminalEditor editor;
  private EditorKeyPair key;

  @TempDir private Path home = Path.of("");

  @BeforeEach
  void open() throws IOException, UserFacingException {
    site = new TestSite(Clock.systemUTC());
    editor = new TerminalEditor(home, site.address());
    key = editor.makeKey();
    site.clock = editor.clock;
    site.keys.put(key.id().thumbprint(), key.publicKey());
    site.answers(POSTS, 201, PUBLISHED);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void publishesAFileAndSaysWhereItWillBe() throws IOException {
    var code = publish();

    assertEquals(0, code, editor.errors::toString);
    assertEquals(
        "Published skygge/asken (version 1, leg 22).\nPage (available shortly): "
            + site.address()
            + "/skygge/indlaeg/asken/\nAdded to "
            + home.resolve("post.md")
            + ", for corrections: slug: asken\n",
        editor.out.toString());
    assertEquals(
        "{\"title\":\"Asken\",\"date\":\"2015-01-02\",\"category\":\"Drift\",\"teaser\":\"Kort.\","
            + "\"authors\":[{\"name\":\"Ane Holm\",\"title\":\"gartner\",\"workplace\":\"Aarhus\","
            + "\"side\":\"practitioner\"}],\"text\":\"Om et træ.\"}",
        site.bodies.getFirst());
    assertEquals(0, editor.uploads());
  }

  @Test
  void keepsAPostOutOfNewsletters() throws IOException {
    assertEquals(0, publish("--no-newsletter"), editor.errors::toString);

    assertTrue(
        site.bodies.getFirst().endsWith(",\"text\":\"Om et træ.\",\"newsletter\":false}"),
        site.bodies::toString);
  }

  @Test
  void writesTheSlugIntoTheFileSoThatACorrectionNeedsNoMore() throws IOException {
    publish();

    var file = home.resolve("post.md");
    assertEquals(
        POST.replace("stafet: skygge\n", "stafet: skygge\nslug: asken\n"), Files.readString(file));
    site.answers("PUT /api/relays/skygge/posts/asken", 200, PUBLISHED);
    var code =
        editor.says(
            "correct",
            file.toString(),
            "--kind",
            "correction",
            "--sentence",
            "Nu.",
            "--expect-version",
            "1");
    assertEquals(0, code, editor.errors::toString);
  }

  @Test
  void doesNotChangeAFileWithASlug() throws IOException {
    publish();
    var file = home.resolve("post.md");
    var first = Files.readString(file);

    assertEquals(0, editor.says("publish", file.toString()));
    assertEquals(first, Files.readString(file));
  }

  @Test
  void sendsNothingThatCheckFindsErrorsIn() throws IOException {
    var file = editor.write("post.md", POST.replace("Om et", "[Skriv om] et"));

    assertEquals(3, editor.says("publish", file.toString()));

    assertTrue(editor.errors.toString().startsWith(file + ":9: "), editor.errors::toString);
    assertTrue(editor.errors.toString().contains("--force"), editor.errors::toString);
    assertEquals(List.of(), site.bodies);
    assertEquals(0, editor.says("publish", file.toString(), "--force"), editor.errors::toString);
  }

  @Test
  void answersAProgramInOneObject() throws IOException {
    publish("--json");

    assertEquals(PUBLISHED.replace("{", "{\"outcome\":\"done\",") + "\n", editor.out.toString());
    assertEquals("", editor.errors.toString());
  }

  @Test
  void sendsItAgainUnderTheSameNameWhenTheLineBreaks() throws IOException {
    site.faults.add(ResponseFault.DROPS);

    var code = publish();

    assertEquals(0, code, editor.errors::toString);
    assertEquals(2, site.names.size());
    assertEquals(1, Set.copyOf(site.names).size());
    assertTrue(editor.errors.toString().contains("was lost. Retrying …"));
  }

  @Test
  void keepsTheIdempotencyKeyAcrossProcessesUntilAnAnswer() throws IOException {
    site.faults.addAll(Collections.nCopies(1, ResponseFault.DROPS));
    assertEquals(5, publish("--wait", "0"));
    assertEquals(1, editor.uploads());

    var code = publish();

    assertEquals(0, code);
    assertEquals(2, site.names.size());
    assertEquals(1, Set.copyOf(site.names).size());
    assertEquals(0, editor.uploads());
  }

  @Test
  void usesANewIdempotencyKeyAfterAnAnswer() throws IOException {
    publish();
    publish();

    assertEquals(2, Set.copyOf(site.names).size());
  }

  @Test
  void waitsAsLongAsABusySiteAsksForAndNoLongerThanItIsTold() throws IOException {
    site.faults.addAll(Collections.nCopies(50, ResponseFault.IS_BUSY));
    var start = editor.clock.instant();

    var code = publish("--wait", "9");

    assertEquals(5, code);
    assertEquals(Duration.ofSeconds(8), Duration.between(start, editor.clock.instant()));
    assertTrue(editor.errors.toString().contains("It is safe to run the same command again"));
  }

  @Test
  void usesTheSitesTimeIfTheClockIsWrong() throws IOException {
    site.clock = Clock.offset(editor.clock, Duration.ofHours(3));

    var code = publish();

    assertEquals(0, code, editor.errors::toString);
    assertTrue(editor.errors.toString().contains("clock is wrong"));
  }

  @Test
  void namesTheFileAndTheLineOfEveryFlaw() throws IOException {
    site.answers(
        "POST /api/relays/andet/posts",
        422,
        "{\"detail\":\"Flaws.\",\"flaws\":["
            + "{\"at\":\"title\",\"code\":\"x\",\"sentence\":\"Too long.\"},"
            + "{\"at\":\"authors[0].name\",\"code\":\"x\",\"sentence\":\"Odd.\\u001b[2J\"},"
            + "{\"at\":\"authors[7].name\",\"code\":\"x\",\"sentence\":\"None.\"}]}");

    var code = publish("--relay", "andet");

    var file = home.resolve("post.md");
    assertEquals(3, code);
    assertEquals(
        "Flaws.\n  "
            + file
            + ":2: title: Too long.\n  "
            + file
            + ":6: authors[0].name: Odd.?[2J\n  authors[7].name: None.\n",
        editor.errors.toString());
    assertEquals(0, editor.uploads());
  }

  @Test
  void keepsTheNameWhereTheSiteDoesNotKnowTheKey() throws IOException {
    site.keys.clear();

    var code = publish();

    assertEquals(6, code);
    assertEquals(1, editor.uploads());
  }

  @Test
  void reportsAnUnreachableSiteAtOnce() throws IOException {
    var start = editor.clock.instant();
    site.close();

    var code = publish();

    assertEquals(5, code);
    assertEquals(start, editor.clock.instant());
    assertTrue(editor.errors.toString().startsWith("No answer from " + site.address()));
  }

  @Test
  void sendsNothingWithAKeyThatOthersCanRead() throws IOException {
    var file = Path.of(editor.keyFile().toString());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    var code = publish("--json");

    assertEquals(6, code);
    assertTrue(
        editor
            .out
            .toString()
            .startsWith("{\"outcome\":\"key\",\"reason\":\"Other users have access"));
    assertEquals(0, site.names.size());
  }

  @Test
  void asksForTheRelay() throws IOException {
    editor.write("post.md", POST.replace("stafet: skygge\n", ""));

    assertEquals(2, editor.says("publish", home.resolve("post.md").toString()));
    assertTrue(editor.errors.toString().startsWith("No relay given"));
  }

  @Test
  void namesTheLineThatCannotBeRead() throws IOException {
    editor.write("post.md", POST.replace("dato:", "hvornår:"));

    assertEquals(2, editor.says("publish", home.resolve("post.md").toString()));
    assertTrue(editor.errors.toString().contains("post.md:3: expected one of"));
  }

  @Test
  void usesColoursOnATerminalOnly() throws IOException {
    editor.isColoured = true;

    publish();

    assertTrue(editor.out.toString().startsWith("\u001b[32mPublished"));
    assertFalse(TerminalColours.of(true, Map.of("NO_COLOR", "1")).areOn());
    assertFalse(TerminalColours.of(true, Map.of("TERM", "dumb")).areOn());
    assertFalse(TerminalColours.of(false, Map.of()).areOn());
    assertTrue(TerminalColours.of(true, Map.of("NO_COLOR", "")).areOn());
  }

  private int publish(String... more) throws IOException {
    var file = editor.write("post.md", POST).toString();
    var words = new ArrayList<>(List.of("publish", file));
    words.addAll(List.of(more));
    return editor.says(words.toArray(String[]::new));
  }
}
