package dk.blogstafet.local.editing.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRevokeCommandTest extends KeyCommandFixture {
  @Test
  void revokesAKeyOnlyAfterConfirmation() throws UserFacingException {
    var own = trusted();
    site.answers("POST /api/keys/" + own.id() + "/revocation", 200, "{}");

    assertEquals(2, editor.says("key", "revoke"));
    editor.question = Optional.of(_ -> false);
    assertEquals(2, editor.says("key", "revoke"));
    assertEquals(0, site.names.size());
    editor.question = Optional.of(question -> question.contains("your own key " + own.id()));
    assertEquals(0, editor.says("key", "revoke"), editor.errors::toString);
    assertEquals(0, editor.says("key", "revoke", own.id().thumbprint(), "--yes"));
    assertEquals(2, site.names.size());
  }

  @Test
  void endsWhatAKeyMadeOnTheBooks() throws UserFacingException {
    var guest = kept(EditorSamples.publicKey().id(), Optional.empty());
    var heir = kept(guest.id(), Optional.empty());
    var last = kept(heir.id(), Optional.empty());

    assertEquals(
        0, editor.says("key", "revoke", guest.id().thumbprint(), "--yes", "--stack", "blogs"));

    assertTrue(editor.out.toString().contains(heir.id() + "  Bo"), editor.out::toString);
    assertTrue(editor.out.toString().contains("--with-heirs"), editor.out::toString);
    editor.says("key", "list", "--stack", "blogs");
    var warning =
        "added by " + guest.id() + "\n  ! It is valid, but the key that added it was revoked";
    assertTrue(editor.out.toString().contains(warning), editor.out::toString);
    assertEquals(
        0,
        editor.says(
            "key", "revoke", guest.id().thumbprint(), "--with-heirs", "--yes", "--stack", "blogs"));
    assertTrue(editor.out.toString().contains("was already revoked."), editor.out::toString);
    for (var key : List.of(guest, heir, last)) {
      assertTrue(editor.books.find(key.id()).orElseThrow().revoked().isPresent());
    }
    assertEquals(3, editor.books.auditEntries("site", 0, 9).size());
    says(2, "key", "revoke", "--yes");
    says(3, "key", "revoke", EditorKeyPair.fresh().id().thumbprint(), "--yes");
  }

  @Test
  void asksWhetherToRevokeDerivedKeys() throws UserFacingException {
    var guest = kept(EditorSamples.publicKey().id(), Optional.empty());
    var heir = kept(guest.id(), Optional.empty());
    var asked = new ArrayList<String>();
    editor.question = Optional.of(question -> asked.add(question));

    says(0, "key", "revoke", guest.id().thumbprint());

    assertEquals("Revoke these too?", asked.getFirst());
    assertEquals(2, asked.size());
    assertTrue(editor.books.find(heir.id()).orElseThrow().revoked().isPresent());
  }

  @Test
  void listsKeysThatOutliveTheirMakers() throws UserFacingException {
    var guest = kept(EditorSamples.publicKey().id(), Optional.of("2026-11-21T23:00:00Z"));
    var heir = kept(guest.id(), Optional.of("8999-12-31T23:00:00Z"));

    says(0, "key", "list");

    var line = heir.id() + "  Bo  publish in all relays, until 8999-12-31T23:00:00Z, added by ";
    assertTrue(editor.out.toString().contains(line + guest.id() + "\n  ! It expires later than"));
    assertEquals(1, editor.out.toString().split("!", -1).length - 1, editor.out::toString);
  }
}
