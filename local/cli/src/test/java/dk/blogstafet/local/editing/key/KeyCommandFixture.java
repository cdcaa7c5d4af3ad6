package dk.blogstafet.local.editing.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.local.editing.TerminalEditor;
import dk.blogstafet.local.editing.TestSite;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An editor with a key who gives commands about keys, and a site that answers.
abstract class KeyCommandFixture {
  TestSite site;
  TerminalEditor editor;

  @TempDir Path home = Path.of("");

  @BeforeEach
  void open() throws IOException {
    site = new TestSite(Clock.systemUTC());
    editor = new TerminalEditor(home, site.address());
    site.clock = editor.clock;
  }

  @AfterEach
  void close() {
    site.close();
  }

  /// Gives a command on a data folder.
  void says(int code, String... words) {
    assertEquals(code, editor.says(join(words, "--data", "d")), editor.errors::toString);
  }

  static String[] join(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }

  EditorKey kept(KeyId maker, Optional<String> until) {
    var now = editor.clock.instant();
    var end = until.map(Instant::parse).orElse(now.plusSeconds(99));
    var grant = EditorSamples.everywhere(KeyScope.PUBLISH);
    var key = EditorKey.added(EditorSamples.publicKey(), "Bo", grant, now, end, maker);
    editor.books.trust(key);
    return key;
  }

  EditorKeyPair trusted() throws UserFacingException {
    var key = editor.makeKey();
    site.keys.put(key.id().thumbprint(), key.publicKey());
    return key;
  }
}
