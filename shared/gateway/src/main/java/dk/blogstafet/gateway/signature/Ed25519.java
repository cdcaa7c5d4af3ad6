package dk.blogstafet.gateway.signature;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/// Ed25519 (RFC 8032) as the JDK does it, with keys of 32 bytes as they are passed around.
public final class Ed25519 {
  /// The algorithm's name in a signature's parameters.
  static final String NAME = "ed25519";

  static final int SIGNATURE_BYTES = 64;
  private static final int KEY_BYTES = 32;

  /// What DER puts before the 32 bytes (RFC 8410, sections 4 and 7).
  private static final String PUBLIC_KEY = "302a300506032b6570032100";

  private static final String PRIVATE_KEY = "302e020100300506032b657004220420";

  private Ed25519() {}

  /// Whether a signature fits. False also for a key that is no point of the curve, and for
  /// signatures in any form but the canonical one.
  ///
  /// @throws IllegalArgumentException if the key has not 32 bytes
  public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey(publicKey));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (InvalidKeySpecException | InvalidKeyException | SignatureException refused) {
      return false;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK since 15 has Ed25519", impossible);
    }
  }

  /// The signature of a message, 64 bytes.
  ///
  /// @throws IllegalArgumentException if the key is of another kind
  public static byte[] sign(PrivateKey key, byte[] message) {
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException("Sign with an Ed25519 key", refused);
    }
  }

  /// The private key of a seed of 32 bytes.
  ///
  /// @throws IllegalArgumentException if it has another length
  public static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new PKCS8EncodedKeySpec(encoded(PRIVATE_KEY, seed)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Any 32 bytes are a private key", impossible);
    }
  }

  private static PublicKey publicKey(byte[] raw)
      throws NoSuchAlgorithmException, InvalidKeySpecException {
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(encoded(PUBLIC_KEY, raw)));
  }

  private static byte[] encoded(String prefix, byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("An Ed25519 key has 32 bytes, not " + key.length);
    }
    var before = HexFormat.of().parseHex(prefix);
    return ByteBuffer.allocate(before.length + KEY_BYTES).put(before).put(key).array();
  }
}
