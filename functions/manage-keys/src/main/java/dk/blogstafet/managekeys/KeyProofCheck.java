package dk.blogstafet.managekeys;

import dk.blogstafet.editing.Ed25519PublicKey;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.editing.KeyPossessionProof;
import dk.blogstafet.gateway.signature.Ed25519;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows that whoever hands in a public key has its secret half: else anybody could have somebody
/// else's key added under their own name.
final class KeyProofCheck {
  private static final int SIGNATURE = 64;

  private KeyProofCheck() {}

  /// Whether a proof holds for one of the names that we are known by.
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
      return proof == null ? new byte[0] : Base64.getUrlDecoder().decode(proof);
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }
}
