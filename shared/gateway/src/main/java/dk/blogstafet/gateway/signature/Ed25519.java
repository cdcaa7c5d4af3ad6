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

/// Ed25519 (RFC 8032) from the JDK, with raw keys of 32 bytes.
public final class Ed25519 {
  /// The algorithm's name in a signature's parameters.
  static final String NAME = "ed25519";

  static final int SIGNATURE_BYTES = 64;
  private static final int KEY_BYTES = 32;

  /// The DER prefix of the 32 bytes (RFC 8410, sections 4 and 7).
  private static final String PUBLIC_KEY = "302a300506032b6570032100";

  private static final String PRIVATE_KEY = "302e020100300506032b657004220420";

  private Ed25519() {}

  /// Returns whether a signature is valid. Returns false for a key that isn't a point on the curve,
  /// and for non-canonical signatures.
  ///
  /// @throws IllegalArgumentException if the key doesn't have 32 bytes
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

  /// Signs a message; the signature has 64 bytes.
  ///
  /// @throws IllegalArgumentException if the key is of another kind
  public static byte[] sign(PrivateKey key, byte[] message) {
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException("The key is not an Ed25519 private key", refused);
    }
  }

  /// Creates the private key of a seed of 32 bytes.
  ///
  /// @throws IllegalArgumentException if it has another length
  public static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new PKCS8EncodedKeySpec(encoded(PRIVATE_KEY, seed)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every 32 bytes are a valid private key", impossible);
    }
  }

  private static PublicKey publicKey(byte[] raw)
      throws NoSuchAlgorithmException, InvalidKeySpecException {
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(encoded(PUBLIC_KEY, raw)));
  }

  private static byte[] encoded(String prefix, byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "An Ed25519 key must have 32 bytes, but has " + key.length);
    }
    var before = HexFormat.of().parseHex(prefix);
    return ByteBuffer.allocate(before.length + KEY_BYTES).put(before).put(key).array();
  }
}
