package dk.blogstafet.local.editing.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.editing.TerminalEditor;
import dk.blogstafet.local.editing.TestSite;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCommandTest {
  private static final String ADDRESS =
      "/skygge/billeder/00112233445566778899aabbccddeeff-900x600-900.jpg";

  private TestSite site;
  private TerminalEditor editor;
  private Path file;

  @TempDir private Path home = Path.of("");

  @BeforeEach
  void open() throws IOException, UserFacingException {
    site = new TestSite(Clock.systemUTC());
    editor = new TerminalEditor(home, site.address());
    var key = editor.makeKey();
    site.clock = editor.clock;
    site.keys.put(key.id().thumbprint(), key.publicKey());
    site.answers(
        "POST /api/relays/skygge/pictures",
        201,
        "{\"deed\":\"store-picture\",\"relay\":\"skygge\",\"from\":0,\"version\":1,\"address\":\""
            + ADDRESS
            + "\"}");
    file = home.resolve("traeet.jpg");
    Files.write(file, new byte[] {1, 2, 3});
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void uploadsAPictureAndPrintsWhatToWrite() throws IOException {
    var code =
        upload("--alt", "Et træ: i sne", "--caption", "Et \"træ\"", "--photographer", "Åse Ø");

    assertEquals(0, code, editor.errors::toString);
    assertEquals(
        "Uploaded: "
            + ADDRESS
            + "\nAbove the text, in the file's fields:\npicture: "
            + ADDRESS
            + "\nalt: 'Et træ: i sne'\ncaption: Et \"træ\"\nphotographer: Åse Ø\n"
            + "In the text, as a paragraph of its own:\n![Et træ: i sne]("
            + ADDRESS
            + " \"Et \\\"træ\\\"\")\n",
        editor.out.toString());
    assertEquals(new String(new byte[] {1, 2, 3}, StandardCharsets.UTF_8), site.bodies.getFirst());
    assertEquals(0, editor.uploads());
  }

  @Test
  void uploadsADecorativePicture() throws IOException {
    assertEquals(0, upload("--decorative"), editor.errors::toString);

    assertTrue(editor.out.toString().contains("\nalt: decorative\n"), editor.out::toString);
    assertTrue(editor.out.toString().contains("![](" + ADDRESS + ")"), editor.out::toString);
  }

  @Test
  void asksWhatThePictureShows() throws IOException {
    assertEquals(2, upload());
    assertTrue(editor.errors.toString().contains("--alt"), editor.errors::toString);
    assertEquals(2, upload("--alt", "traeet.jpg"));
    assertEquals(2, upload("--alt", "Et træ", "--decorative"));
    assertEquals(List.of(), site.bodies);
  }

  @Test
  void refusesALargeFileBeforeItIsSent() throws IOException {
    Files.write(file, new byte[4 * 1024 * 1024 + 1]);

    assertEquals(2, upload("--decorative"));
    assertTrue(editor.errors.toString().contains("4,096"), editor.errors::toString);
  }

  private int upload(String... options) throws IOException {
    var words = new ArrayList<>(List.of("picture", file.toString(), "--relay", "skygge"));
    words.addAll(List.of(options));
    return editor.says(words.toArray(String[]::new));
  }
}
