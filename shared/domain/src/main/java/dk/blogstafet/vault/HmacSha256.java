package dk.blogstafet.vault;

import dk.blogstafet.relay.Base64Url;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Keyed codes (HMAC-SHA256, RFC 2104). Without the key, codes cannot be created, and their input
/// cannot be found by trying.
public final class HmacSha256 {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;

  HmacSha256(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// Returns the code of some texts in order.
  ///
  /// @param purpose separates the codes of different uses
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

  /// Returns the code in base64url, 43 characters.
  public String text(String purpose, String... texts) {
    return Base64Url.encode(of(purpose, texts));
  }

  /// Encodes each text with its length, so that different lists never have the same encoding.
  private static void add(Mac mac, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    mac.update(bytes);
  }
}
