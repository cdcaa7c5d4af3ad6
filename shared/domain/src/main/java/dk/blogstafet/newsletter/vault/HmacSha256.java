package dk.blogstafet.newsletter.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Keyed codes (HMAC-SHA256, RFC 2104): without the key nobody can make one, nor try out what one
/// was made of.
public final class HmacSha256 {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;

  HmacSha256(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// The code of some texts, in their order.
  ///
  /// @param purpose keeps codes of one use from being taken for those of another
  /// @return 32 bytes
  public byte[] of(String purpose, String... texts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      add(mac, purpose);
      for (var text : texts) {
        add(mac, text);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256", impossible);
    }
  }

  /// The same in base64url, 43 characters.
  public String text(String purpose, String... texts) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(of(purpose, texts));
  }

  /// Each text behind its length, so that no two lists of texts look alike.
  private static void add(Mac mac, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    mac.update(bytes);
  }
}
