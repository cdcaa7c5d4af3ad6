package dk.blogstafet.vault;

import dk.blogstafet.relay.Base64Url;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.KEM;

/// Seals (encrypts) texts with a public key, which cannot open (decrypt) them. Each text gets its
/// own key from DHKEM(X25519, HKDF-SHA256) (RFC 9180, section 4.1).
public final class TextSealer {
  private final PublicKey key;

  private TextSealer(PublicKey key) {
    this.key = key;
  }

  /// Creates a sealer with an X.509 public key in base64url.
  static TextSealer of(String encoded) {
    try {
      var spec = new X509EncodedKeySpec(Base64Url.decode(encoded));
      return new TextSealer(KeyFactory.getInstance("X25519").generatePublic(spec));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The stored public key is invalid", broken);
    }
  }

  /// Seals a text.
  ///
  /// @param context that the text belongs to; opening needs the same context
  public SealedText seal(String text, String context) {
    try {
      var sender = KEM.getInstance(AesGcm.KEM).newEncapsulator(key);
      var fresh = sender.encapsulate(0, AesGcm.KEY, AesGcm.ALGORITHM);
      var closed = AesGcm.close(fresh.key(), text.getBytes(StandardCharsets.UTF_8), context);
      var whole = ByteBuffer.allocate(AesGcm.ENCAPSULATION + closed.length);
      return SealedText.of(whole.put(fresh.encapsulation()).put(closed).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK since 21 has DHKEM and AES-GCM", impossible);
    }
  }
}
