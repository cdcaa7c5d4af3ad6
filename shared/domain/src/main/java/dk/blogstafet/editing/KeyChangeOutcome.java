package dk.blogstafet.editing;

import dk.blogstafet.relay.ValidationError;
import java.util.List;

/// How a change of the keys ended.
public sealed interface KeyChangeOutcome {
  /// It is stored, and this is the key since.
  record Done(ActionType actionType, EditorKey key) implements KeyChangeOutcome {}

  /// It was so already.
  record Unchanged(ActionType actionType, EditorKey key) implements KeyChangeOutcome {}

  /// What was handed in has flaws; nothing was stored.
  record Invalid(List<ValidationError> errors) implements KeyChangeOutcome {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /// The signing key may not do that: nobody can give, or take from, more than they have.
  record ExceedsGrant() implements KeyChangeOutcome {}

  /// The key is known, and as something else: keys are not described anew.
  record KeyTaken() implements KeyChangeOutcome {}

  /// The key was rotated before, into this one: it has one heir, and is changed no more.
  record AlreadyRotated(KeyId heir) implements KeyChangeOutcome {}

  /// The key has changed since the version that the change is based on.
  record Conflict(int current) implements KeyChangeOutcome {}

  /// There is no such key in the books.
  record NotFound() implements KeyChangeOutcome {}
}
