package dk.blogstafet.local.editing.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.editing.TerminalEditor;
import dk.blogstafet.local.editing.TestSite;
import dk.blogstafet.local.text.TextFile;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteImportTest {
  private static final String POSTS = "POST /api/relays/skygge/posts";
  private static final String NEW = "{\"from\":0,\"version\":1}";
  private static final String OLD = "{\"from\":1,\"version\":1}";
  private static final String PAGE =
      """
      Skygge

      Om træer.

      Læs artiklen

      Blogs
      • Ny
      02.01.15 Drift
      Resumé.
      • Gammel
      01.01.15 Drift
      Resumé.
      """;

  private TestSite site;
  private TerminalEditor editor;

  @TempDir private Path home = Path.of("");

  @BeforeEach
  void open() throws Exception {
    editor = new TerminalEditor(home, "http://localhost:1");
    site = new TestSite(editor.clock);
    var key = editor.makeKey();
    site.keys.put(key.id().thumbprint(), key.publicKey());
    site.answers(
        "GET /api/relays/skygge", 200, "{\"open\":true,\"categories\":[{\"name\":\"Drift\"}]}");
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void sendsAPagesPostsOldestFirst() throws Exception {
    site.answers(POSTS, 201, NEW);

    var code = imports(editor.write("page.txt", PAGE));

    assertEquals(0, code, editor.errors::toString);
    assertEquals("Published 2 posts; 0 already there.\n", editor.out.toString());
    assertEquals(2, site.bodies.size());
    assertTrue(site.bodies.getFirst().contains("Gammel"), site.bodies::toString);
    assertTrue(
        site.bodies.stream().allMatch(it -> it.contains("\"newsletter\":false")),
        site.bodies::toString);
    assertEquals(0, editor.uploads());
  }

  @Test
  void sendsAFolderOfManuscripts() throws Exception {
    site.answers(POSTS, 201, NEW);
    site.answers(POSTS, 200, OLD);
    var folder = Files.createDirectory(home.resolve("folder"));
    for (var day : List.of("03", "02")) {
      Files.writeString(
          folder.resolve(day + ".md"),
          "---\ntitel: Dag %s\ndato: 2015-01-%s\nkategori: Drift\nresumé: Kort.\n---\nTekst.\n"
              .formatted(day, day));
    }
    Files.writeString(folder.resolve("stafet.md"), "Ingen post.");

    var code = imports(folder, "--relay", "skygge");

    assertEquals(0, code, editor.errors::toString);
    assertEquals("Published 1 post; 1 already there.\n", editor.out.toString());
    assertTrue(site.bodies.getFirst().contains("Dag 02"), site.bodies::toString);
  }

  @Test
  void readsNoPageThatIsTooLarge() throws Exception {
    var page = editor.write("page.txt", PAGE);
    try (var file = new RandomAccessFile(page.toString(), "rw")) {
      file.setLength(TextFile.LIMIT + 1L);
    }

    assertEquals(2, imports(page));
    assertTrue(editor.errors.toString().contains("larger than 64 MB"), editor.errors::toString);
    assertEquals(0, site.bodies.size());
  }

  @Test
  void resumesAnInterruptedImportWithTheSameKeys() throws Exception {
    site.answers(POSTS, 201, NEW);
    site.faults.add(TestSite.ResponseFault.NONE);
    site.faults.add(TestSite.ResponseFault.NONE);
    for (var i = 0; i < 400; i++) {
      site.faults.add(TestSite.ResponseFault.DROPS);
    }
    var page = editor.write("page.txt", PAGE);

    assertEquals(5, imports(page), editor.out::toString);
    site.faults.clear();
    var cutOff = site.names.getLast();

    assertEquals(0, imports(page), editor.errors::toString);
    assertEquals(cutOff, site.names.getLast());
  }

  @Test
  void sendsNothingWhereAnyPostHasAFlaw() throws Exception {
    var code =
        imports(editor.write("page.txt", PAGE.replace("15 Drift\nResumé.\n• G", "15 X\nR.\n• G")));

    assertEquals(3, code);
    assertTrue(editor.errors.toString().contains("page.txt:9: "), editor.errors::toString);
    assertEquals(List.of(), site.bodies);
  }

  @Test
  void sendsNothingOnADryRun() throws Exception {
    assertEquals(0, imports(editor.write("page.txt", PAGE), "--dry-run"));
    assertEquals("2 posts are ready to send; nothing was sent.\n", editor.out.toString());
    assertEquals(List.of(), site.bodies);
  }

  @Test
  void reportsRefusedPostsAndContinues() throws Exception {
    site.answers(POSTS, 409, "{\"detail\":\"Siger noget andet.\"}");
    site.answers(POSTS, 201, NEW);

    assertEquals(4, imports(editor.write("page.txt", PAGE)));
    assertTrue(
        editor.errors.toString().startsWith("Published 1 post; 0 already there.\n"),
        editor.errors::toString);
    assertTrue(editor.errors.toString().contains("page.txt:11: Siger noget andet."));
  }

  private int imports(Path path, String... more) {
    var words = new ArrayList<>(List.of("import", path.toString(), "--site"));
    words.add(site.address());
    words.addAll(List.of(more));
    return editor.says(words.toArray(String[]::new));
  }
}
