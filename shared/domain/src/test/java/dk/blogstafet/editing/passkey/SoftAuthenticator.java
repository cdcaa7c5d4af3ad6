package dk.blogstafet.editing.passkey;

import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.relay.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

/// An authenticator with one passkey, for tests. Each `with` returns one that deviates.
public record SoftAuthenticator(
    KeyPair pair,
    String credential,
    String type,
    String origin,
    String host,
    int flags,
    int counter) {
  private static final int SOUND = 0x05;

  /// Creates an authenticator with an ES256 passkey for `https://stafet.example`.
  public static SoftAuthenticator es256() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return of(generator.generateKeyPair());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Creates one with an EdDSA passkey.
  public static SoftAuthenticator eddsa() {
    try {
      return of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SoftAuthenticator of(KeyPair pair) {
    var id = new byte[16];
    new SecureRandom().nextBytes(id);
    return new SoftAuthenticator(
        pair,
        Base64Url.encode(id),
        "webauthn.get",
        "https://stafet.example",
        "stafet.example",
        SOUND,
        0);
  }

  public SoftAuthenticator withCounter(int next) {
    return new SoftAuthenticator(pair, credential, type, origin, host, flags, next);
  }

  SoftAuthenticator withFlags(int other) {
    return new SoftAuthenticator(pair, credential, type, origin, host, other, counter);
  }

  SoftAuthenticator withType(String other) {
    return new SoftAuthenticator(pair, credential, other, origin, host, flags, counter);
  }

  /// Returns one whose browser is at another site.
  public SoftAuthenticator at(String otherOrigin, String otherHost) {
    return new SoftAuthenticator(pair, credential, type, otherOrigin, otherHost, flags, counter);
  }

  /// Returns one with another's credential id.
  public SoftAuthenticator posingAs(SoftAuthenticator other) {
    return new SoftAuthenticator(pair, other.credential, type, origin, host, flags, counter);
  }

  /// Returns the passkey as a browser sends it.
  public Passkey.PasskeyDraft draft() {
    return new Passkey.PasskeyDraft(credential, Base64Url.encode(pair.getPublic().getEncoded()));
  }

  PasskeyPublicKey key() {
    return PasskeyPublicKey.parse(draft().spki()).orElseThrow();
  }

  /// Signs a challenge.
  public PasskeyAssertion sign(byte[] challenge) {
    return sign(challenge, new byte[0]);
  }

  PasskeyAssertion sign(byte[] challenge, byte[] extensions) {
    var text = Base64Url.encode(challenge);
    var json =
        "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
            .formatted(type, text, origin)
            .getBytes(StandardCharsets.UTF_8);
    var data =
        ByteBuffer.allocate(37 + extensions.length)
            .put(Sha256.of(host.getBytes(StandardCharsets.UTF_8)))
            .put((byte) flags)
            .putInt(counter)
            .put(extensions)
            .array();
    return new PasskeyAssertion(
        credential,
        Base64Url.encode(json),
        new PasskeyAssertion.ClientData(type, text, origin, false),
        Base64Url.encode(data),
        Base64Url.encode(signature(data, Sha256.of(json))));
  }

  private byte[] signature(byte[] data, byte[] hash) {
    try {
      var isEc = pair.getPublic().getAlgorithm().equals("EC");
      var signer = Signature.getInstance(isEc ? "SHA256withECDSA" : "Ed25519");
      signer.initSign(pair.getPrivate());
      signer.update(data);
      signer.update(hash);
      return signer.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
