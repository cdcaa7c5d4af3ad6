package dk.blogstafet.local.soak.inputs;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyPossessionProof;
import dk.blogstafet.gateway.signature.Ed25519;
import dk.blogstafet.gateway.signature.RequestSigner;
import dk.blogstafet.relay.Base64Url;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// An editor with a key that has all rights.
public final class TrustedEditor {
  private static final int RAW = 32;

  private final KeyPair pair = pair();
  private final Ed25519PublicKey key = key(pair);

  /// Trusts the key on behalf of the operators.
  ///
  /// @param environment names the editors' table
  public TrustedEditor trust(Map<String, String> environment) {
    var now = Instant.now();
    var end = now.plus(Duration.ofDays(30));
    var trusted = EditorKey.added(key, "Åse", KeyGrant.ALL, now.minusSeconds(60), end, key.id());
    AwsEditing.of(environment, Clock.systemUTC()).editors().trust(trusted);
    return this;
  }

  /// Returns a signer with the current time.
  public RequestSigner signer() {
    return new RequestSigner(pair.getPrivate(), name(), Clock.systemUTC());
  }

  /// Returns the key id.
  public String name() {
    return key.id().thumbprint();
  }

  /// Returns the private key (PKCS #8) in base64, for programs of the soak tests that sign
  /// themselves.
  public String secret() {
    return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
  }

  /// Returns the public key.
  String publicKey() {
    return key.x();
  }

  /// Returns a proof of possession of the private key, for an editor who introduces the key.
  String proof(TrustedEditor vouching, String authority) {
    var message = KeyPossessionProof.message(authority, key.id(), vouching.key.id());
    return Base64Url.encode(Ed25519.sign(pair.getPrivate(), message));
  }

  private static Ed25519PublicKey key(KeyPair pair) {
    var encoded = pair.getPublic().getEncoded();
    return Ed25519PublicKey.of(Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has Ed25519", impossible);
    }
  }
}
