package dk.blogstafet.local.editing.secret;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyPossessionProof;
import dk.blogstafet.gateway.signature.Ed25519;
import dk.blogstafet.gateway.signature.RequestSigner;
import dk.blogstafet.relay.Base64Url;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/// An editor's key pair (Ed25519). The private key is only in its file and in signatures.
public final class EditorKeyPair {
  private static final int SEED = 32;

  /// Where the last 32 bytes of a key begin in DER (RFC 8410, section 4).
  private static final int PREFIX = 12;

  private final PrivateKey secret;
  private final Ed25519PublicKey publicKey;

  private EditorKeyPair(byte[] seed) {
    this.secret = Ed25519.privateKey(seed);
    this.publicKey = publicHalf(seed);
  }

  /// Creates a random key.
  public static EditorKeyPair fresh() {
    var seed = new byte[SEED];
    new SecureRandom().nextBytes(seed);
    return new EditorKeyPair(seed);
  }

  /// The pair of a private key; empty for a key of another kind.
  static Optional<EditorKeyPair> of(PrivateKey secret) {
    return secret instanceof EdECPrivateKey ed
        ? ed.getBytes().filter(seed -> seed.length == SEED).map(EditorKeyPair::new)
        : Optional.empty();
  }

  public Ed25519PublicKey publicKey() {
    return publicKey;
  }

  /// Its name.
  public KeyId id() {
    return publicKey.id();
  }

  /// Signs requests with it.
  public RequestSigner signer(Clock clock) {
    return new RequestSigner(secret, id().thumbprint(), clock);
  }

  /// Proves possession of the private key to a site, for the key that is to add this one.
  ///
  /// @return the signature in base64url, as in docs/writing.md
  public String proof(String authority, KeyId vouching) {
    var signature = Ed25519.sign(secret, KeyPossessionProof.message(authority, id(), vouching));
    return Base64Url.encode(signature);
  }

  /// The private key as DER (PKCS #8).
  byte[] pkcs8() {
    return secret.getEncoded();
  }

  @Override
  public String toString() {
    return "the key " + id();
  }

  /// The JDK computes a public key only when it generates a pair, so the seed is passed as random
  /// bytes.
  private static Ed25519PublicKey publicHalf(byte[] seed) {
    try {
      var generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new FixedRandom(seed));
      var half = (EdECPublicKey) generator.generateKeyPair().getPublic();
      var der = half.getEncoded();
      return Ed25519PublicKey.of(Arrays.copyOfRange(der, PREFIX, der.length));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK since 15 has Ed25519", impossible);
    }
  }

  /// Returns given bytes as random bytes.
  private static final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final byte[] seed;

    private FixedRandom(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
