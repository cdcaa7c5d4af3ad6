package dk.blogstafet.local.editing.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyChangeCommandTest extends KeyCommandFixture {
  @Test
  void changesNothingForAKnownKeyAndSaysHow() throws UserFacingException {
    var key = EditorKeyPair.fresh().publicKey();
    says(0, "key", "add", key.labelled(), "--owner", "Bo", "--scope", "publish", "--everywhere");

    for (var other : List.of("--scope publish,correct --everywhere", "--scope publish --relay a")) {
      var words = ("key add " + key.x() + " --owner Bo --data d " + other).split(" ");

      assertEquals(3, editor.says(words));

      var change = "blogstafet key change " + key.id() + " --scope";
      assertTrue(editor.errors.toString().contains(change), editor.errors::toString);
    }
    var later =
        ("key add " + key.x() + " --owner Bo --data d --scope publish --everywhere").split(" ");
    assertEquals(0, editor.says(later));
    assertEquals(3, editor.says(join(later, "--until", "2027-01-31")));
    assertEquals(EditorSamples.everywhere(KeyScope.PUBLISH), editor.trusted().getFirst().grant());
  }

  @Test
  void changesAKeyInADataFolder() throws UserFacingException {
    var key = EditorKeyPair.fresh().publicKey();
    says(0, "key", "add", key.x(), "--owner", "Bo", "--scope", "publish", "--relay", "skygge");
    var name = key.id().thumbprint();

    says(0, "key", "change", name, "--scope", "publish,correct", "--until", "2027-03-01");

    var changed = editor.trusted().getFirst();
    assertEquals(Set.of(KeyScope.PUBLISH, KeyScope.CORRECT), changed.grant().scopes());
    assertEquals(Set.of(new RelayId("skygge")), changed.grant().relays());
    assertEquals(Instant.parse("2027-03-01T23:00:00Z"), changed.until());
    says(0, "key", "change", name, "--everywhere");
    assertTrue(editor.trusted().getFirst().grant().everywhere());
    assertEquals(2, editor.books.auditEntries("site", 0, 9).size());
    assertEquals("operator", editor.books.auditEntries("site", 0, 9).getFirst().owner());
    says(0, "key", "change", name, "--everywhere");
    assertTrue(editor.out.toString().startsWith("Already up to date"), editor.out::toString);
    says(2, "key", "change", name, "--scope", "alt");
    says(2, "key", "change", name);
    says(2, "key", "change", name, "--everywhere", "--relay", "a");
    says(3, "key", "change", EditorKeyPair.fresh().id().thumbprint(), "--everywhere");
  }

  @Test
  void changesAKeyOnASite() throws UserFacingException {
    trusted();
    var name = EditorKeyPair.fresh().id().thumbprint();
    site.answers(
        "GET /api/keys/" + name,
        200,
        "{\"key\":\"" + name + "\",\"scopes\":[\"publish\"],\"relays\":[\"a\"],\"version\":4}");
    site.answers("PUT /api/keys/" + name + "/grant", 200, "{\"from\":4,\"version\":5}");

    assertEquals(
        0, editor.says("key", "change", name, "--scope", "correct"), editor.errors::toString);
    assertEquals(0, editor.says("key", "change", name, "--until", "2027-03-01"));

    assertEquals(
        List.of(
            "{\"version\":4,\"scopes\":[\"correct\"],\"relays\":[\"a\"]}",
            "{\"version\":4,\"scopes\":[\"publish\"],\"relays\":[\"a\"],"
                + "\"until\":\"2027-03-01\"}"),
        site.bodies);
  }

  @Test
  void distinguishesAPublicKeyFromAName() throws UserFacingException {
    var own = editor.makeKey();

    assertEquals(0, editor.says("key", "show", "--public"));

    assertEquals("ed25519:" + own.publicKey().x() + "\n", editor.out.toString());
    editor.says("key", "show");
    assertTrue(editor.out.toString().contains("ed25519:" + own.publicKey().x()));
    // A name that is no point, and one's own, whatever it is.
    var name =
        Stream.generate(EditorKeyPair::fresh)
            .map(key -> key.id().thumbprint())
            .filter(it -> Ed25519PublicKey.parse(it).filter(Ed25519PublicKey::isPoint).isEmpty())
            .findFirst()
            .orElseThrow();
    for (var wrong : List.of(name, "ed25519:" + name, own.id().thumbprint())) {
      says(2, "key", "add", wrong, "--owner", "Bo", "--scope", "publish", "--everywhere");
      assertTrue(editor.errors.toString().contains("key show --public"), editor.errors::toString);
    }
    assertEquals(0, editor.trusted().size());
  }
}
