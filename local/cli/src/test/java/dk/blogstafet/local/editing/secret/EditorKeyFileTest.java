package dk.blogstafet.local.editing.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorKeyFileTest {
  /// As openssl writes it: the test key of RFC 9421, appendix B.1.4.
  private static final String PUBLISHED =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF
      -----END PRIVATE KEY-----
      """;

  private static final String X25519 =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VuBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF
      -----END PRIVATE KEY-----
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void onlyItsOwnerCanReadAKeyAndOpenItsFolder() throws IOException, UserFacingException {
    new EditorKeyFile(folder.resolve("a/b/key")).create(EditorKeyPair.fresh());

    assertEquals("rw-------", permissions("a/b/key"));
    assertEquals("rwx------", permissions("a/b"));
    assertEquals("rwx------", permissions("a"));
  }

  @Test
  void readsTheKeyItWrote() throws UserFacingException {
    var key = EditorKeyPair.fresh();
    var file = new EditorKeyFile(folder.resolve("key"));

    file.create(key);

    assertEquals(key.id(), file.read().id());
  }

  @Test
  void readsWhatOpensslWrites() throws IOException, UserFacingException {
    var key = new EditorKeyFile(closed(PUBLISHED)).read();

    assertEquals("JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs", key.publicKey().x());
    assertEquals("poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U", key.id().thumbprint());
  }

  @Test
  void neverWritesOverAFile() throws IOException, UserFacingException {
    var file = new EditorKeyFile(folder.resolve("key"));
    file.create(EditorKeyPair.fresh());
    var before = Files.readString(folder.resolve("key"));

    var userFacingException =
        assertThrows(UserFacingException.class, () -> file.create(EditorKeyPair.fresh()));

    assertTrue(String.valueOf(userFacingException.getMessage()).contains("already exists"));
    assertEquals(before, Files.readString(folder.resolve("key")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw--w----", "rw------x"})
  void refusesAKeyThatOthersCanGetAt(String permissions) throws IOException {
    var file = closed(PUBLISHED);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    var userFacingException =
        assertThrows(UserFacingException.class, () -> new EditorKeyFile(file).read());

    assertTrue(
        String.valueOf(userFacingException.getMessage()).contains("chmod 600"),
        userFacingException::getMessage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", X25519})
  void refusesAFileWithoutSuchAKey(String content) throws IOException {
    var file = closed(content);

    assertThrows(UserFacingException.class, () -> new EditorKeyFile(file).read());
  }

  @Test
  void saysHowToMakeAKeyWhereThereIsNone() {
    var userFacingException =
        assertThrows(
            UserFacingException.class, () -> new EditorKeyFile(folder.resolve("no")).read());

    assertTrue(
        String.valueOf(userFacingException.getMessage()).contains("key new"),
        userFacingException::getMessage);
  }

  @Test
  void isFoundWhereTheEnvironmentSays() {
    var home = Path.of("/home/ane");

    assertEquals("/k", EditorKeyFile.usual(Map.of("BLOGSTAFET_KEY", "/k"), home).toString());
    assertEquals(
        "/c/blogstafet/key", EditorKeyFile.usual(Map.of("XDG_CONFIG_HOME", "/c"), home).toString());
    assertEquals(
        "/home/ane/.config/blogstafet/key", EditorKeyFile.usual(Map.of(), home).toString());
  }

  @Test
  void saysItsNameAndNotItsSecret() throws IOException, UserFacingException {
    var key = new EditorKeyFile(closed(PUBLISHED)).read();

    assertEquals("the key poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U", key.toString());
  }

  @Test
  void anIntroductionIsForOneSiteAndOneVouchingKey() {
    var key = EditorKeyPair.fresh();
    var by = EditorKeyPair.fresh().id();

    var word = KeyIntroduction.of(key, "a.example", by).toString();

    var read = KeyIntroduction.parse(word).orElseThrow();
    assertTrue(read.fits("a.example", by));
    assertFalse(read.fits("b.example", by));
    assertFalse(read.fits("a.example", key.id()));
    assertFalse(new KeyIntroduction(key.publicKey(), "").fits("a.example", by));
  }

  private Path closed(String content) throws IOException {
    var owner = PosixFilePermissions.fromString("rw-------");
    var file = folder.resolve("key");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    return Files.writeString(file, content);
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
