package dk.blogstafet.editing;

import dk.blogstafet.relay.RelayChange;
import java.time.Instant;

/// What an editor is about to do, under a signature that was verified.
///
/// @param key with which it was signed, as it was read for this act
/// @param fingerprint of what was sent: method, address and content, as SHA-256 in hexadecimal
/// @param at when it arrived
/// @param request the request's name in the logs; empty where it has none
public record SignedAction(
    EditorKey key, IdempotencyKey idempotencyKey, String fingerprint, Instant at, String request) {
  public SignedAction {
    if (!key.id().equals(idempotencyKey.key())) {
      throw new IllegalArgumentException("An act is done with the key of its upload");
    }
  }

  /// What operators do without a signature, who can write to the books themselves.
  ///
  /// @param subject the key that it is done to
  /// @param name of the upload
  public static SignedAction ofOperator(Ed25519PublicKey subject, String name, Instant at) {
    var key = EditorKey.operator(subject);
    return new SignedAction(key, new IdempotencyKey(key.id(), name), "", at, "");
  }

  /// The part of this act that is about one key.
  SignedAction about(KeyId subject) {
    return new SignedAction(key, idempotencyKey.about(subject), fingerprint, at, request);
  }

  /// What the changes say that it makes.
  public RelayChange.ChangeCause cause() {
    return new RelayChange.ChangeCause(request, at);
  }
}
