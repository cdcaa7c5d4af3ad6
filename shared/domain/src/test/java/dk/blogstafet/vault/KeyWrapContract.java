package dk.blogstafet.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The contract of [KeyWrap].
public abstract class KeyWrapContract {
  private final byte[] key = key();

  /// Returns the adapter under test.
  protected abstract KeyWrap wrap();

  /// Returns an adapter with another key.
  protected abstract KeyWrap other();

  @ParameterizedTest
  @EnumSource
  void unwrapsItsWrappedKeys(KeyUse use) {
    var wrapped = wrap().wrap(use, key);

    assertArrayEquals(key, wrap().unwrap(use, wrapped));
    assertArrayEquals(key, wrap().unwrap(use, wrapped));
  }

  @Test
  void rejectsAnotherUse() {
    var wrapped = wrap().wrap(KeyUse.OPEN, key);

    assertThrows(IllegalStateException.class, () -> wrap().unwrap(KeyUse.NAME, wrapped));
  }

  @Test
  void rejectsChangedKeys() {
    var wrapped = wrap().wrap(KeyUse.NAME, key);
    wrapped[wrapped.length - 1] ^= 1;

    assertThrows(IllegalStateException.class, () -> wrap().unwrap(KeyUse.NAME, wrapped));
    assertThrows(IllegalStateException.class, () -> wrap().unwrap(KeyUse.NAME, new byte[] {1, 2}));
  }

  @Test
  void rejectsKeysWrappedElsewhere() {
    var wrapped = other().wrap(KeyUse.NAME, key);

    // The adapter has its own key before it sees another's.
    wrap().wrap(KeyUse.NAME, key);

    assertThrows(IllegalStateException.class, () -> wrap().unwrap(KeyUse.NAME, wrapped));
  }

  @Test
  void supportsAVault() {
    var shelf = new MemoryWrappedKeyStore();
    new KeyVault(shelf, wrap()).prepare();

    var sealed = new KeyVault(shelf, wrap()).sealer().seal("Ulla", "who");

    assertArrayEquals(
        new KeyVault(shelf, wrap()).hmac().of("a", "b"),
        new KeyVault(shelf, wrap()).hmac().of("a", "b"));
    assertEquals(Optional.of("Ulla"), new KeyVault(shelf, wrap()).opener().open(sealed, "who"));
  }

  private static byte[] key() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
