package dk.blogstafet.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyVaultTest {
  private final MemoryWrappedKeyStore shelf = new MemoryWrappedKeyStore();
  private final FakeKeyWrap wrap = new FakeKeyWrap();

  private KeyVault vault() {
    var vault = new KeyVault(shelf, wrap);
    vault.prepare();
    return vault;
  }

  @Test
  void opensTextsSealedByAnotherProcess() {
    var sealed = vault().sealer().seal("anna@laeser.example", "reader 1");

    assertEquals(Optional.of("anna@laeser.example"), vault().opener().open(sealed, "reader 1"));
  }

  @Test
  void rejectsOtherContextsOtherVaultsAndChangedTexts() {
    var vault = vault();
    var sealed = vault.sealer().seal("anna@laeser.example", "reader 1");
    var other = new KeyVault(new MemoryWrappedKeyStore(), wrap);
    other.prepare();

    assertEquals(Optional.empty(), vault.opener().open(sealed, "reader 2"));
    assertEquals(Optional.empty(), other.opener().open(sealed, "reader 1"));
    assertNotEquals(vault.hmac().text("p", "x"), other.hmac().text("p", "x"));
    for (var i = 0; i < sealed.bytes().length; i += 7) {
      var changed = sealed.bytes();
      changed[i] ^= 1;
      assertEquals(Optional.empty(), vault.opener().open(SealedText.of(changed), "reader 1"));
    }
  }

  @Test
  void separatesTheKeysOfTurns() {
    var turns = KeyVault.ofTurns(shelf, wrap);
    turns.prepare();

    var sealed = turns.sealer().seal("finn@skribent.example", "mailbox 1");

    assertEquals(Optional.of("finn@skribent.example"), turns.opener().open(sealed, "mailbox 1"));
    var newsletter = new KeyVault(shelf, wrap);
    assertThrows(IllegalStateException.class, newsletter::hmac);
    assertThrows(IllegalStateException.class, newsletter::opener);
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    var sealer = vault().sealer();

    assertNotEquals(sealer.seal("a@b.dk", "1"), sealer.seal("a@b.dk", "1"));
  }

  @Test
  void createsCodesThatDependOnEachTextAndItsLength() {
    var macs = vault().hmac();

    assertArrayEquals(macs.of("p", "a", "b"), vault().hmac().of("p", "a", "b"));
    assertFalse(Arrays.equals(macs.of("p", "a", "b"), macs.of("p", "ab")));
    assertFalse(Arrays.equals(macs.of("p", "a", "b"), macs.of("p", "b", "a")));
    assertFalse(Arrays.equals(macs.of("p", "a"), macs.of("q", "a")));
    assertFalse(Arrays.equals(macs.of("p", "a"), macs.of("pa")));
  }

  @Test
  void createsOneSetOfKeysUnderConcurrency() {
    var first = vault();
    var code = first.hmac().text("p", "x");

    assertEquals(code, vault().hmac().text("p", "x"));
  }

  @Test
  void reportsMissingKeys() {
    var empty = new KeyVault(new MemoryWrappedKeyStore(), wrap);

    assertThrows(KeyVault.KeysNotReadyException.class, empty::hmac);
    empty.prepare();
    assertEquals(43, empty.hmac().text("p", "x").length());
  }
}
