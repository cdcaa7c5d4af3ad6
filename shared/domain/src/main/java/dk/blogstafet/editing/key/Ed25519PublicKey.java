package dk.blogstafet.editing.key;

import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.relay.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// An editor's public key (Ed25519, RFC 8032).
///
/// @param x the 32 bytes in base64url without padding, as in a JWK (RFC 8037)
public record Ed25519PublicKey(String x) {
  /// The prefix of a public key where it could be confused with a key id.
  public static final String LABEL = "ed25519:";

  private static final int BYTES = 32;
  private static final String ALGORITHM = "Ed25519";

  /// The DER prefix of the key bytes (RFC 8410, section 4).
  private static final String DER = "302a300506032b6570032100";

  /// The bit in a key's last byte that holds the sign of x, and nothing else.
  private static final int MIRROR = 0x80;

  /// Points of small order with the sign bit cleared, in all encodings that are read as one. A
  /// signature for such a key can be forged without a secret.
  private static final Set<String> SMALL_ORDER =
      Set.of(
          "0000000000000000000000000000000000000000000000000000000000000000",
          "0100000000000000000000000000000000000000000000000000000000000000",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

  /// The public key whose private key RFC 9421 publishes (appendix B.1.4).
  private static final Ed25519PublicKey PUBLISHED =
      new Ed25519PublicKey("JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs");

  public Ed25519PublicKey {
    if (!isSound(decoded(x))) {
      throw new IllegalArgumentException("Invalid public key");
    }
  }

  /// Parses a public key; empty for an invalid text and for a point of small order.
  public static Optional<Ed25519PublicKey> parse(String x) {
    return isSound(decoded(x)) ? Optional.of(new Ed25519PublicKey(x)) : Optional.empty();
  }

  /// Parses a public key with or without its prefix.
  public static Optional<Ed25519PublicKey> parseLabelled(String text) {
    return parse(text.startsWith(LABEL) ? text.substring(LABEL.length()) : text);
  }

  /// Returns the key with its prefix. A key id also has 43 characters, but no prefix.
  public String labelled() {
    return LABEL + x;
  }

  /// Returns the public key with these 32 bytes.
  ///
  /// @throws IllegalArgumentException if the bytes are not a valid key
  public static Ed25519PublicKey of(byte[] bytes) {
    return new Ed25519PublicKey(encoded(bytes));
  }

  /// Returns the 32 bytes.
  public byte[] bytes() {
    return decoded(x);
  }

  /// Returns the key id: the thumbprint of RFC 7638 with the members of RFC 8037, section 2.
  public KeyId id() {
    var members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    return new KeyId(encoded(Sha256.of(members.getBytes(StandardCharsets.US_ASCII))));
  }

  /// Returns whether the private key is public knowledge, so that the key is fit for tests only.
  public boolean isPublished() {
    return equals(PUBLISHED);
  }

  /// Returns whether the key is a point on the curve, so that it can verify signatures. Every real
  /// key is; half of all other texts of this length are not, such as key ids.
  public boolean isPoint() {
    try {
      var der = HexFormat.of().parseHex(DER + HexFormat.of().formatHex(bytes()));
      var key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
      Signature.getInstance(ALGORITHM).initVerify(key);
      return true;
    } catch (InvalidKeySpecException | InvalidKeyException none) {
      return false;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK since 15 has Ed25519", impossible);
    }
  }

  private static boolean isSound(byte[] bytes) {
    if (bytes.length != BYTES) {
      return false;
    }
    var unmirrored = Arrays.copyOf(bytes, BYTES);
    unmirrored[BYTES - 1] = (byte) (unmirrored[BYTES - 1] & ~MIRROR);
    return !SMALL_ORDER.contains(HexFormat.of().formatHex(unmirrored));
  }

  /// Decodes a text; empty if it is not the canonical encoding of its bytes.
  private static byte[] decoded(String x) {
    try {
      var bytes = Base64Url.decode(x);
      return encoded(bytes).equals(x) ? bytes : new byte[0];
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64Url.encode(bytes);
  }
}
