package dk.blogstafet.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.KEM;

/// Opens (decrypts) texts that a [TextSealer] sealed.
public final class TextOpener {
  private final PrivateKey key;

  private TextOpener(PrivateKey key) {
    this.key = key;
  }

  /// Creates an opener with a PKCS #8 private key.
  static TextOpener of(byte[] encoded) {
    try {
      return new TextOpener(
          KeyFactory.getInstance("X25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The stored private key is invalid", broken);
    }
  }

  /// Returns the text; empty if it was changed, sealed for another key or belongs to another
  /// context.
  public Optional<String> open(SealedText sealed, String context) {
    var bytes = sealed.bytes();
    var encapsulation = Arrays.copyOf(bytes, AesGcm.ENCAPSULATION);
    var closed = Arrays.copyOfRange(bytes, AesGcm.ENCAPSULATION, bytes.length);
    try {
      var receiver = KEM.getInstance(AesGcm.KEM).newDecapsulator(key);
      var secret = receiver.decapsulate(encapsulation, 0, AesGcm.KEY, AesGcm.ALGORITHM);
      return Optional.of(new String(AesGcm.open(secret, closed, context), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException notForUs) {
      return Optional.empty();
    }
  }
}
