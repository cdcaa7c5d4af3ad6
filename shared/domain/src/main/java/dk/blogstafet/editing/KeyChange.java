package dk.blogstafet.editing;

import java.util.Optional;

/// One change of the keys.
///
/// @param added a key that is new
/// @param changed a key as it is since; before it had the version before
public record KeyChange(
    ActionType actionType, Optional<EditorKey> added, Optional<EditorKey> changed) {
  public KeyChange {
    if (added.isEmpty() && changed.isEmpty()) {
      throw new IllegalArgumentException("A change that changes nothing");
    }
  }

  /// A key is new.
  public static KeyChange add(EditorKey key) {
    return new KeyChange(ActionType.ADD_KEY, Optional.of(key), Optional.empty());
  }

  /// A key takes another's place.
  public static KeyChange rotate(EditorKey fresh, EditorKey old) {
    return new KeyChange(ActionType.ROTATE_KEY, Optional.of(fresh), Optional.of(old));
  }

  /// A key may do something else since, or ends at another time.
  public static KeyChange change(EditorKey key) {
    return new KeyChange(ActionType.CHANGE_KEY, Optional.empty(), Optional.of(key));
  }

  /// A key was taken back.
  public static KeyChange revoke(EditorKey key) {
    return new KeyChange(ActionType.REVOKE_KEY, Optional.empty(), Optional.of(key));
  }

  /// The key that it is about.
  public EditorKey subject() {
    return added.or(() -> changed).orElseThrow();
  }

  public ActionResult result() {
    return ActionResult.ofKey(actionType, subject());
  }
}
