package dk.blogstafet.local.editing.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.local.editing.TerminalEditor;
import dk.blogstafet.local.editing.TestSite.ResponseFault;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.editing.secret.KeyIntroduction;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandTest extends KeyCommandFixture {
  private static final String ROTATION = "POST /api/keys/rotation";

  @Test
  void createsAKeyWithoutPrintingTheSecret() throws IOException, UserFacingException {
    var code = editor.says("key", "new");

    assertEquals(0, code, editor.errors::toString);
    var key = editor.keyFile().read();
    assertTrue(editor.out.toString().contains("Name        " + key.id() + "\n"));
    var pem = Files.readString(Path.of(editor.keyFile().toString())).lines().toList().get(2);
    assertFalse((editor.out.toString() + editor.errors).contains(pem.substring(24)));
    assertEquals(6, editor.says("key", "new"));
    assertEquals(key.id(), editor.keyFile().read().id());
  }

  @Test
  void addsAColleagueWithOneToken() throws IOException, UserFacingException {
    var own = trusted();
    var colleague =
        new TerminalEditor(Files.createDirectory(home.resolve("colleague")), site.address());
    colleague.says("key", "new", "--for", own.id().thumbprint());
    var word = colleague.out.toString().lines().toList().getLast();
    site.answers("POST /api/keys", 201, "{\"deed\":\"add-key\"}");

    var code =
        editor.says(
            "key",
            "add",
            word,
            "--owner",
            "Bo",
            "--scope",
            "publish,correct",
            "--relay",
            "a",
            "--relay",
            "b",
            "--until",
            "2027-01-31");

    assertEquals(0, code, editor.errors::toString);
    var introduced = KeyIntroduction.parse(word).orElseThrow();
    assertEquals(colleague.keyFile().read().publicKey(), introduced.key());
    assertEquals(
        "{\"publicKey\":\""
            + introduced.key().x()
            + "\",\"owner\":\"Bo\",\"scopes\":[\"publish\",\"correct\"],\"relays\":[\"a\",\"b\"],"
            + "\"until\":\"2027-01-31\",\"proof\":\""
            + introduced.proof()
            + "\"}",
        site.bodies.getFirst());
  }

  @Test
  void refusesAProofForAnotherSiteOrKeyBeforeItIsSent() throws UserFacingException {
    var own = trusted();
    var word = KeyIntroduction.of(EditorKeyPair.fresh(), "b.example", own.id()).toString();

    var code = editor.says("key", "add", word, "--owner", "Bo", "--scope", "keys", "--everywhere");

    assertEquals(2, code);
    assertTrue(editor.errors.toString().contains("key introduce --for " + own.id()));
    assertEquals(0, site.names.size());
  }

  @Test
  void introducesAKeyAgain() throws UserFacingException {
    var own = trusted();
    var by = EditorKeyPair.fresh().id();

    editor.says("key", "introduce", "--for", by.thumbprint());

    assertEquals(KeyIntroduction.of(own, site.authority(), by) + "\n", editor.out.toString());
    assertEquals(2, editor.says("key", "proof", "--for", "nobody"));
  }

  @Test
  void acceptsATokenThatStartsWithADash() throws UserFacingException {
    var name = "-hqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U";
    var own = trusted();
    var dashed =
        Stream.generate(EditorKeyPair::fresh)
            .filter(key -> key.publicKey().x().startsWith("-"))
            .findFirst()
            .orElseThrow();
    var word = KeyIntroduction.of(dashed, site.authority(), own.id()).toString();
    site.answers("POST /api/keys", 201, "{}");
    site.answers("POST /api/keys/" + name + "/revocation", 200, "{}");

    var added = editor.says("key", "add", word, "--owner", "B", "--scope", "keys", "--everywhere");

    assertEquals(0, added, editor.errors::toString);
    assertEquals(0, editor.says("key", "revoke", name, "--yes"), editor.errors::toString);
    assertEquals(0, editor.says("key", "introduce", "--for", name), editor.errors::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-hQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs",
        "-VQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs",
        "--QLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5DAbs"
      })
  void takesNoWordForHelp(String x) {
    assertEquals(
        0,
        editor.says(
            "key", "add", x, "--owner", "B", "--scope", "keys", "--everywhere", "--data", "d"),
        editor.errors::toString);
  }

  @Test
  void trustsAKeyInADataFolderWithoutASignature() {
    var key = EditorKeyPair.fresh().publicKey();
    var words =
        new String[] {
          "key", "add", key.x(), "--owner", "Bo", "--scope", "publish", "--relay", "skygge",
          "--data", "d"
        };

    assertEquals(0, editor.says(words), editor.errors::toString);
    assertEquals(0, editor.says(words));

    var trusted = editor.trusted().getFirst();
    assertEquals(key.id(), trusted.addedBy());
    assertEquals(Set.of(KeyScope.PUBLISH), trusted.grant().scopes());
    assertEquals(Instant.parse("2027-11-21T23:00:00Z"), trusted.until());
    assertTrue(editor.out.toString().startsWith("Already up to date"), editor.out::toString);
  }

  @Test
  void requiresRelaysOrEverywhere() {
    var x = EditorKeyPair.fresh().publicKey().x();

    assertEquals(2, editor.says("key", "add", x, "--owner", "B", "--scope", "keys", "--data", "d"));
    assertEquals(
        2,
        editor.says(
            "key",
            "add",
            x,
            "--owner",
            "B",
            "--scope",
            "keys",
            "--data",
            "d",
            "--everywhere",
            "--relay",
            "a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --scope | write      | There is no scope “write”.
          --relay | a b        | “a b” can't be a relay's name in addresses.
          --until | 2020-01-31 | --until is a future date, for example 2027-12-31.
          --until | never      | --until is a future date, for example 2027-12-31.
          --owner | ' '        | --owner is a name of at most 80 characters.
          """)
  void reportsAnInvalidKeyForADataFolder(String option, String value, String sentence) {
    var wish = new HashMap<>(Map.of("--owner", "Bo", "--scope", "keys", "--relay", "skygge"));
    wish.put(option, value);
    var words = new ArrayList<>(List.of("key", "add", EditorKeyPair.fresh().publicKey().x()));
    wish.forEach((name, given) -> words.addAll(List.of(name, given)));
    words.addAll(List.of("--data", "d"));

    assertEquals(2, editor.says(words.toArray(String[]::new)));

    assertTrue(editor.errors.toString().contains(sentence), editor.errors::toString);
    assertEquals(0, editor.trusted().size());
  }

  @Test
  void countsAnOwnersNameInCharactersAndNotInHalves() {
    var x = EditorKeyPair.fresh().publicKey().x();
    var name = "😀".repeat(80);

    var code =
        editor.says(
            "key", "add", x, "--owner", name, "--scope", "keys", "--everywhere", "--data", "d");

    assertEquals(0, code, editor.errors::toString);
    assertEquals(name, editor.trusted().getFirst().owner());
  }

  @Test
  void rotatesAKeyAndKeepsTheOldOneBesideIt() throws UserFacingException {
    var old = trusted();
    site.answers(ROTATION, 201, "{\"deed\":\"rotate-key\"}");

    var code = editor.says("key", "rotate");

    assertEquals(0, code, editor.errors::toString);
    assertNotEquals(old.id(), editor.keyFile().read().id());
    assertEquals(old.id(), editor.keyFile().with(".old").read().id());
    assertFalse(editor.keyFile().with(".new").isThere());
  }

  @Test
  void resumesARotationWithTheSameNewKey() throws UserFacingException {
    var old = trusted();
    site.answers(ROTATION, 201, "{\"deed\":\"rotate-key\"}");
    site.faults.add(ResponseFault.DROPS);
    assertEquals(5, editor.says("key", "rotate", "--wait", "0"));
    assertEquals(old.id(), editor.keyFile().read().id());
    var fresh = editor.keyFile().with(".new").read();

    var code = editor.says("key", "rotate");

    assertEquals(0, code, editor.errors::toString);
    assertEquals(fresh.id(), editor.keyFile().read().id());
    assertEquals(1, Set.copyOf(site.bodies).size());
    assertEquals(1, Set.copyOf(site.names).size());
  }

  @Test
  void doesNotRotateOverWhatAnEarlierRotationLeft() throws UserFacingException {
    trusted();
    editor.keyFile().with(".old").create(EditorKeyPair.fresh());

    assertEquals(6, editor.says("key", "rotate"));
    assertEquals(0, site.names.size());
  }

  @Test
  void listsTheKeysOfASite() throws UserFacingException {
    trusted();
    site.answers(
        "GET /api/keys",
        200,
        "{\"keys\":[{\"key\":\"K\",\"owner\":\"Bo\",\"scopes\":[\"publish\",\"keys\"],"
            + "\"relays\":[\"*\"],\"until\":\"2027-01-31T23:00:00Z\"}]}");

    var code = editor.says("key", "list");

    assertEquals(0, code, editor.errors::toString);
    assertEquals(
        "K  Bo  publish, keys in all relays, until 2027-01-31T23:00:00Z\n", editor.out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "show", "introduce", "add", "change", "rotate", "revoke", "list"})
  void helpsWithEveryCommand(String command) {
    assertEquals(0, editor.says("key", command, "--help"));
    assertTrue(editor.out.toString().contains("Examples:\n  "), editor.out::toString);
  }
}
