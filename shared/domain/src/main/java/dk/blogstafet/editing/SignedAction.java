package dk.blogstafet.editing;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.InvitationId;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.relay.RelayChange;
import java.time.Instant;

/// An action of an editor with a verified signature.
///
/// @param key the signing key, as it was read for this action
/// @param fingerprint of the request: method, address and content, as SHA-256 in hexadecimal
/// @param at when the request was received
/// @param request the request's id in the logs; empty if it has none
public record SignedAction(
    EditorKey key, IdempotencyKey idempotencyKey, String fingerprint, Instant at, String request) {
  public SignedAction {
    if (!key.id().equals(idempotencyKey.key())) {
      throw new IllegalArgumentException("The signing key must own the idempotency key");
    }
  }

  /// Creates the unsigned action of operators, who have write access to the tables.
  ///
  /// @param subject the key that they change
  /// @param name of the idempotency key
  public static SignedAction ofOperator(Ed25519PublicKey subject, String name, Instant at) {
    var key = EditorKey.operator(subject);
    return new SignedAction(key, new IdempotencyKey(key.id(), name), "", at, "");
  }

  /// Creates the unsigned action of operators who invite an editor. The invitation's id takes the
  /// place of a key in the audit log.
  ///
  /// @param name of the idempotency key
  public static SignedAction ofOperator(InvitationId subject, String name, Instant at) {
    return ofOperator(new Ed25519PublicKey(subject.hash()), name, at);
  }

  /// Returns whether operators act without a key.
  public boolean isOperator() {
    return key.isOperator();
  }

  /// Returns the part of this action for one of the keys that it changes.
  SignedAction forKey(KeyId subject) {
    return forPart(subject.thumbprint());
  }

  /// Returns the part of this action for one of the things that it changes besides its own: with an
  /// audit entry of its own, the same for each repetition.
  ///
  /// @param name of the thing
  public SignedAction forPart(String name) {
    return new SignedAction(key, idempotencyKey.forPart(name), fingerprint, at, request);
  }

  /// Returns the cause to store with the action's changes.
  public RelayChange.ChangeCause cause() {
    return new RelayChange.ChangeCause(request, at);
  }
}
