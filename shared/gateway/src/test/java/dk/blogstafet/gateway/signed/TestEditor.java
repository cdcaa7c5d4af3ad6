package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.gateway.signature.Ed25519;
import dk.blogstafet.gateway.signature.TestKey;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;

/// An editor with both halves of a key.
public record TestEditor(Ed25519PublicKey key, PrivateKey secret) {
  /// The editor with the published test key.
  public static final TestEditor PUBLISHED =
      new TestEditor(Ed25519PublicKey.of(TestKey.publicKey()), TestKey.privateKey());

  /// Creates an editor with a new key.
  public static TestEditor fresh() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      var encoded = pair.getPublic().getEncoded();
      var bytes = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
      return new TestEditor(Ed25519PublicKey.of(bytes), pair.getPrivate());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK since 15 has Ed25519", impossible);
    }
  }

  /// Returns the proof that this editor possesses the private half, for a request signed by another
  /// key.
  public String proof(String authority, TestEditor signing) {
    var message = "blogstafet-key-v1\n" + authority + "\n" + key.id() + "\n" + signing.key.id();
    var signature = Ed25519.sign(secret, message.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }
}
