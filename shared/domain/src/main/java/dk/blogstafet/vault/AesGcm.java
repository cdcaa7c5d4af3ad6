package dk.blogstafet.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM with a key that is used once. The nonce can therefore be constant (RFC 5116, section
/// 3.2.1, requires distinct nonces under one key).
final class AesGcm {
  /// The algorithm and length of the derived key: 32 bytes from DHKEM(X25519, HKDF-SHA256).
  static final String KEM = "DHKEM";

  static final String ALGORITHM = "AES";
  static final int KEY = 32;

  /// The length of the encapsulated key (RFC 9180, table 2).
  static final int ENCAPSULATION = 32;

  private static final int TAG = 128;
  private static final byte[] NONCE = new byte[12];

  private AesGcm() {}

  static byte[] close(SecretKey key, byte[] plain, String context) throws GeneralSecurityException {
    return cipher(Cipher.ENCRYPT_MODE, key, context).doFinal(plain);
  }

  static byte[] open(SecretKey key, byte[] closed, String context) throws GeneralSecurityException {
    return cipher(Cipher.DECRYPT_MODE, key, context).doFinal(closed);
  }

  private static Cipher cipher(int mode, SecretKey key, String context)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG, NONCE));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
