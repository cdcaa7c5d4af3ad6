package dk.blogstafet.editing.key;

import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.relay.Sha256;
import java.util.Optional;

/// A passkey's id: the SHA-256 of its credential id, in base64url. A credential id has up to 1023
/// bytes, too many for a name.
public record PasskeyId(String hash) {
  private static final int CREDENTIAL = 1023;

  public PasskeyId {
    if (!InvitationId.isValid(hash)) {
      throw new IllegalArgumentException("Not a passkey's id: " + hash);
    }
  }

  /// Returns the id of a credential; empty if the text is no credential id in base64url.
  public static Optional<PasskeyId> of(String credential) {
    return bytes(credential).map(it -> new PasskeyId(Base64Url.encode(Sha256.of(it))));
  }

  private static Optional<byte[]> bytes(String credential) {
    try {
      var bytes = Base64Url.decode(credential);
      var isSound = bytes.length > 0 && bytes.length <= CREDENTIAL;
      return isSound && Base64Url.encode(bytes).equals(credential)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return hash;
  }
}
