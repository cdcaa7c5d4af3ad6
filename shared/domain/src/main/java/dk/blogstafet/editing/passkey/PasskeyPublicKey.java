package dk.blogstafet.editing.passkey;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.relay.Base64Url;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A passkey's public key: ES256 (P-256) or EdDSA (Ed25519), the two that WebAuthn names first
/// (WebAuthn Level 3, section 5.8.5).
///
/// @param spki the SubjectPublicKeyInfo (RFC 5280) in base64url, as browsers return it
public record PasskeyPublicKey(String spki) {
  public PasskeyPublicKey {
    if (read(spki).isEmpty()) {
      throw new IllegalArgumentException("Invalid passkey");
    }
  }

  /// Parses a key; empty for other algorithms, other encodings, and points that aren't on the curve
  /// or are of small order.
  public static Optional<PasskeyPublicKey> parse(String spki) {
    return read(spki).map(_ -> new PasskeyPublicKey(spki));
  }

  private enum PasskeyAlgorithm {
    /// A point without compression (RFC 5480).
    ES256("3059301306072a8648ce3d020106082a8648ce3d03010703420004", 64, "EC", "SHA256withECDSA"),
    /// RFC 8410.
    EDDSA("302a300506032b6570032100", 32, "Ed25519", "Ed25519");

    private final String prefix;
    private final int length;
    private final String keys;
    private final String signatures;

    PasskeyAlgorithm(String prefix, int length, String keys, String signatures) {
      this.prefix = prefix;
      this.length = length;
      this.keys = keys;
      this.signatures = signatures;
    }

    boolean encodes(byte[] spki) {
      var start = HexFormat.of().parseHex(prefix);
      return spki.length == start.length + length
          && Arrays.equals(Arrays.copyOf(spki, start.length), start);
    }

    boolean isSound(byte[] spki, PublicKey key) {
      return switch (this) {
        case ES256 -> key instanceof ECPublicKey ec && isOnCurve(ec);
        case EDDSA ->
            Ed25519PublicKey.parse(
                    Base64Url.encode(Arrays.copyOfRange(spki, spki.length - length, spki.length)))
                .filter(Ed25519PublicKey::isPoint)
                .isPresent();
      };
    }
  }

  private record LoadedKey(PasskeyAlgorithm algorithm, PublicKey key) {}

  /// Returns whether the key signed a message. ES256 signatures are DER, EdDSA's have 64 bytes.
  boolean verifies(byte[] message, byte[] signature) {
    var loaded = read(spki).orElseThrow();
    try {
      var verifier = Signature.getInstance(loaded.algorithm().signatures);
      verifier.initVerify(loaded.key());
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has P-256 and Ed25519", impossible);
    }
  }

  private static Optional<LoadedKey> read(String text) {
    try {
      var spki = Base64Url.decode(text);
      return Base64Url.encode(spki).equals(text)
          ? Arrays.stream(PasskeyAlgorithm.values())
              .filter(it -> it.encodes(spki))
              .findFirst()
              .flatMap(it -> load(it, spki))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<LoadedKey> load(PasskeyAlgorithm algorithm, byte[] spki) {
    try {
      var key = KeyFactory.getInstance(algorithm.keys).generatePublic(new X509EncodedKeySpec(spki));
      return algorithm.isSound(spki, key)
          ? Optional.of(new LoadedKey(algorithm, key))
          : Optional.empty();
    } catch (GeneralSecurityException refused) {
      return Optional.empty();
    }
  }

  /// Returns whether y² = x³ + ax + b. The JDK reads points that aren't on the curve.
  private static boolean isOnCurve(ECPublicKey key) {
    var curve = key.getParams().getCurve();
    var prime = ((ECFieldFp) curve.getField()).getP();
    var x = key.getW().getAffineX();
    var y = key.getW().getAffineY();
    var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
    return isBelow(x, prime) && isBelow(y, prime) && y.pow(2).mod(prime).equals(right);
  }

  private static boolean isBelow(BigInteger value, BigInteger prime) {
    return value.signum() >= 0 && value.compareTo(prime) < 0;
  }
}
