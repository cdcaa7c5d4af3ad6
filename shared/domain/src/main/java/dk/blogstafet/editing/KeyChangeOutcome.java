package dk.blogstafet.editing;

import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.List;

/// The outcome of changing a key.
public sealed interface KeyChangeOutcome {
  /// The change is stored; holds the key's new state.
  record Done(ActionType actionType, EditorKey key) implements KeyChangeOutcome {}

  /// The key already had this state.
  record Unchanged(ActionType actionType, EditorKey key) implements KeyChangeOutcome {}

  /// The input is invalid; nothing was stored.
  record Invalid(List<ValidationError> errors) implements KeyChangeOutcome {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /// The signing key is not authorised: a key can only grant or remove rights that it has.
  record ExceedsGrant() implements KeyChangeOutcome {}

  /// The key is known with other properties, which this request cannot change.
  record KeyTaken() implements KeyChangeOutcome {}

  /// The key was already rotated into this one. A key is rotated only once and not changed
  /// afterwards.
  record AlreadyRotated(KeyId heir) implements KeyChangeOutcome {}

  /// The key has changed since the version that the change is based on.
  record Conflict(int current) implements KeyChangeOutcome {}

  /// No such key is stored.
  record NotFound() implements KeyChangeOutcome {}
}
