package dk.blogstafet.vault;

import dk.blogstafet.relay.Base64Url;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The keys of the newsletter or of turns, which encrypt addresses and sign links. Each is loaded
/// when first needed and kept for the life of the process, but never in a snapshot that other
/// processes start from.
public final class KeyVault {
  private static final int NAMING = 32;

  private final WrappedKeyStore shelf;
  private final KeyWrap wrap;
  private final KeyUse naming;
  private final KeyUse opening;
  private final LazyKey<HmacSha256> hmac = new LazyKey<>(this::loadMacs);
  private final LazyKey<TextSealer> sealer = new LazyKey<>(() -> TextSealer.of(keys().publicKey()));
  private final LazyKey<TextOpener> opener = new LazyKey<>(this::loadOpener);

  /// Creates the vault of the newsletter.
  public KeyVault(WrappedKeyStore shelf, KeyWrap wrap) {
    this(shelf, wrap, KeyUse.NAME, KeyUse.OPEN);
  }

  private KeyVault(WrappedKeyStore shelf, KeyWrap wrap, KeyUse naming, KeyUse opening) {
    this.shelf = shelf;
    this.wrap = wrap;
    this.naming = naming;
    this.opening = opening;
  }

  /// Creates the vault of turns.
  public static KeyVault ofTurns(WrappedKeyStore shelf, KeyWrap wrap) {
    return new KeyVault(shelf, wrap, KeyUse.TURN_NAME, KeyUse.TURN_OPEN);
  }

  /// Creates the keys, if there are none. If two processes do so at once, the first one's keys are
  /// kept.
  public void prepare() {
    if (shelf.keys().isEmpty()) {
      shelf.put(fresh());
    }
  }

  /// Returns the key for ids and links.
  ///
  /// @throws KeysNotReadyException if the keys were not created
  public HmacSha256 hmac() {
    return hmac.get();
  }

  /// Returns the sealer of addresses.
  ///
  /// @throws KeysNotReadyException if the keys were not created
  public TextSealer sealer() {
    return sealer.get();
  }

  /// Returns the opener of addresses. Needs a permission that few functions have.
  ///
  /// @throws KeysNotReadyException if the keys were not created
  public TextOpener opener() {
    return opener.get();
  }

  private HmacSha256 loadMacs() {
    return new HmacSha256(wrap.unwrap(naming, decode(keys().naming())));
  }

  private TextOpener loadOpener() {
    return TextOpener.of(wrap.unwrap(opening, decode(keys().opening())));
  }

  private WrappedKeys keys() {
    return shelf.keys().orElseThrow(KeysNotReadyException::new);
  }

  private WrappedKeys fresh() {
    try {
      var pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
      var secret = new byte[NAMING];
      new SecureRandom().nextBytes(secret);
      return new WrappedKeys(
          encode(pair.getPublic().getEncoded()),
          encode(wrap.wrap(naming, secret)),
          encode(wrap.wrap(opening, pair.getPrivate().getEncoded())));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has X25519", impossible);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64Url.encode(bytes);
  }

  private static byte[] decode(String text) {
    return Base64Url.decode(text);
  }

  /// Thrown if there are no keys yet. The first run of the function that sends email creates them.
  public static final class KeysNotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysNotReadyException() {
      super("The keys do not exist yet: run send-mail once and retry");
    }
  }

  /// A lazily loaded value. Loading is retried after a failure.
  private static final class LazyKey<T> {
    private final Supplier<T> source;
    private @Nullable T value;

    LazyKey(Supplier<T> source) {
      this.source = source;
    }

    synchronized T get() {
      var known = value;
      if (known == null) {
        known = source.get();
        value = known;
      }
      return known;
    }
  }
}
