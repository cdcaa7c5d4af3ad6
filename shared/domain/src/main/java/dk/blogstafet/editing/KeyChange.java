package dk.blogstafet.editing;

import dk.blogstafet.editing.key.EditorKey;
import java.util.Optional;

/// A change of editors' keys.
///
/// @param added a new key
/// @param changed a key in its new state; its version is one more than before
public record KeyChange(
    ActionType actionType, Optional<EditorKey> added, Optional<EditorKey> changed) {
  public KeyChange {
    if (added.isEmpty() && changed.isEmpty()) {
      throw new IllegalArgumentException("Empty key change");
    }
  }

  /// Adds a key.
  public static KeyChange add(EditorKey key) {
    return new KeyChange(ActionType.ADD_KEY, Optional.of(key), Optional.empty());
  }

  /// Replaces a key by a new one.
  public static KeyChange rotate(EditorKey fresh, EditorKey old) {
    return new KeyChange(ActionType.ROTATE_KEY, Optional.of(fresh), Optional.of(old));
  }

  /// Changes a key's grant or its end.
  public static KeyChange change(EditorKey key) {
    return new KeyChange(ActionType.CHANGE_KEY, Optional.empty(), Optional.of(key));
  }

  /// Revokes a key.
  public static KeyChange revoke(EditorKey key) {
    return new KeyChange(ActionType.REVOKE_KEY, Optional.empty(), Optional.of(key));
  }

  /// Returns the key that the change is about.
  public EditorKey subject() {
    return added.or(() -> changed).orElseThrow();
  }
}
