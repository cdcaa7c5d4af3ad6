package dk.blogstafet.managekeys;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyPossessionProof;
import dk.blogstafet.gateway.signature.Ed25519;
import dk.blogstafet.relay.Base64Url;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks that the sender of a public key possesses its private half. Otherwise anyone could
/// register another person's key under their own name.
final class KeyProofCheck {
  private static final int SIGNATURE = 64;

  private KeyProofCheck() {}

  /// Returns whether a proof is valid for one of our authorities.
  static boolean holds(
      Ed25519PublicKey fresh, KeyId signing, @Nullable String proof, List<String> authorities) {
    var signature = decoded(proof);
    return signature.length == SIGNATURE
        && authorities.stream()
            .map(authority -> KeyPossessionProof.message(authority, fresh.id(), signing))
            .anyMatch(message -> Ed25519.verify(fresh.bytes(), message, signature));
  }

  private static byte[] decoded(@Nullable String proof) {
    try {
      return proof == null ? new byte[0] : Base64Url.decode(proof);
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }
}
