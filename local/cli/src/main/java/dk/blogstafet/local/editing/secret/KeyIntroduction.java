package dk.blogstafet.local.editing.secret;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyPossessionProof;
import dk.blogstafet.gateway.signature.Ed25519;
import dk.blogstafet.relay.Base64Url;
import java.util.Optional;

/// A public key and its proof of possession as one token: both in base64url, separated by a dot. It
/// isn't secret.
///
/// @param proof empty if only the key was given
public record KeyIntroduction(Ed25519PublicKey key, String proof) {
  /// The introduction of a key to a site and to the key that is to add it.
  public static KeyIntroduction of(EditorKeyPair key, String authority, KeyId vouching) {
    return new KeyIntroduction(key.publicKey(), key.proof(authority, vouching));
  }

  /// Parses a token; empty if it has no key.
  public static Optional<KeyIntroduction> parse(String word) {
    var dot = word.indexOf('.');
    var key = dot < 0 ? word : word.substring(0, dot);
    var proof = dot < 0 ? "" : word.substring(dot + 1);
    return Ed25519PublicKey.parseLabelled(key).map(it -> new KeyIntroduction(it, proof));
  }

  /// Whether the proof is the key's, for this site and the key that is to add it.
  public boolean fits(String authority, KeyId vouching) {
    try {
      var signature = Base64Url.decode(proof);
      var message = KeyPossessionProof.message(authority, key.id(), vouching);
      return Ed25519.verify(key.bytes(), message, signature);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  @Override
  public String toString() {
    return proof.isEmpty() ? key.x() : key.x() + "." + proof;
  }
}
