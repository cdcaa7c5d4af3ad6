package dk.blogstafet.editing;

import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Revokes one key, or a key with all keys that it created.
public final class KeyRevoker {
  private final Editors editors;

  public KeyRevoker(Editors editors) {
    this.editors = editors;
  }

  /// Revokes a key: the signing key itself, or one whose grant it covers.
  ///
  /// @throws StaleActionException if the stored keys have just changed
  KeyChangeOutcome revoke(SignedAction act, KeyId id) {
    return editors
        .find(id)
        .map(key -> mayEnd(act, key) ? revoke(act, key) : new KeyChangeOutcome.ExceedsGrant())
        .orElseGet(KeyChangeOutcome.NotFound::new);
  }

  /// Revokes a key with all keys that it created, directly or indirectly, by rotation or vouching.
  /// Keeps the signing key and the keys that it created, unless the signing key is the one to
  /// revoke. Continues after an interruption, and revokes the keys of a key that was revoked
  /// earlier.
  ///
  /// @throws StaleActionException if the stored keys have just changed
  KeyChangeOutcome revokeWithHeirs(SignedAction act, KeyId id) {
    return editors
        .find(id)
        .map(key -> revokeWithHeirs(act, key))
        .orElseGet(KeyChangeOutcome.NotFound::new);
  }

  private KeyChangeOutcome revokeWithHeirs(SignedAction act, EditorKey key) {
    var made = activeKeys(act, key.id());
    var grant = act.key().grant();
    if (!mayEnd(act, key)
        || !made.stream().allMatch(it -> grant.covers(it.grant()))
        || !invited(act, key.id()).stream().allMatch(it -> grant.covers(it.grant()))) {
      return new KeyChangeOutcome.ExceedsGrant();
    }
    // Revoke another key first, so that it creates no more keys. Revoke the signing key last,
    // because it signs the other changes.
    var isOwn = act.key().isStored() && isOwn(act, key);
    if (!isOwn && key.revoked().isEmpty()) {
      end(act.forKey(key.id()), key);
    }
    while (!made.isEmpty()) {
      made.forEach(it -> end(act.forKey(it.id()), it));
      made = activeKeys(act, key.id());
    }
    invited(act, key.id()).forEach(it -> end(act, it));
    return isOwn ? revoke(act, key) : recordReceipt(act, key);
  }

  private List<EditorKey> activeKeys(SignedAction act, KeyId id) {
    return KeyTree.of(editors.keys()).madeBy(id, act.key().id()).stream()
        .filter(it -> isLive(act, it))
        .toList();
  }

  /// Revokes the keys that devices created, directly or by keys that they created. Keeps other
  /// devices, whose editors have access of their own, the signing key with the keys that it
  /// created, and keys that may do more than the signing key, for which another key vouched since.
  ///
  /// @param isMaker decides which devices
  /// @throws StaleActionException if the stored keys have just changed
  public void revokeKeysOf(SignedAction act, Predicate<DeviceMembership> isMaker) {
    var made = keysOf(act, isMaker);
    while (!made.isEmpty()) {
      made.forEach(it -> end(act.forKey(it.id()), it));
      made = keysOf(act, isMaker);
    }
  }

  private List<EditorKey> keysOf(SignedAction act, Predicate<DeviceMembership> isMaker) {
    var all = editors.keys();
    var tree = KeyTree.of(all.stream().filter(it -> it.device().isEmpty()).toList());
    return all.stream()
        .filter(it -> it.device().filter(isMaker).isPresent())
        .flatMap(it -> tree.madeBy(it.id(), act.key().id()).stream())
        .filter(it -> isLive(act, it) && act.key().grant().covers(it.grant()))
        .toList();
  }

  /// Returns whether a key has access or will have it: a key that was created meanwhile is valid
  /// from a later moment than the action's.
  private static boolean isLive(SignedAction act, EditorKey key) {
    return key.revoked().isEmpty() && act.at().isBefore(key.until());
  }

  /// Returns the editors whom the key invited, directly or indirectly, except the signer.
  private List<EditorAccount> invited(SignedAction act, KeyId id) {
    var made =
        Stream.concat(
                Stream.of(id),
                KeyTree.of(editors.keys()).madeBy(id, act.key().id()).stream().map(EditorKey::id))
            .collect(Collectors.toUnmodifiableSet());
    var own = act.key().device().map(DeviceMembership::editor);
    return editors.accounts().stream()
        .filter(it -> it.inviter().filter(made::contains).isPresent())
        .filter(it -> it.revoked().isEmpty() && act.at().isBefore(it.until()))
        .filter(it -> !own.equals(Optional.of(it.id())))
        .toList();
  }

  private void end(SignedAction act, EditorAccount editor) {
    editors.change(act.forPart(editor.id().hash()), EditorChange.of(editor.revokedAt(act.at())));
  }

  private static boolean mayEnd(SignedAction act, EditorKey key) {
    return isOwn(act, key) || act.key().grant().covers(key.grant());
  }

  private static boolean isOwn(SignedAction act, EditorKey key) {
    return key.id().equals(act.key().id());
  }

  private KeyChangeOutcome revoke(SignedAction act, EditorKey key) {
    return key.revoked().isPresent() ? recordReceipt(act, key) : end(act, key);
  }

  private KeyChangeOutcome end(SignedAction act, EditorKey key) {
    var revoked = key.revokedAt(act.at());
    editors.change(act, KeyChange.revoke(revoked));
    return new KeyChangeOutcome.Done(ActionType.REVOKE_KEY, revoked);
  }

  /// Stores the receipt for a key that is already revoked.
  ///
  /// @param key its stored state
  private KeyChangeOutcome recordReceipt(SignedAction act, EditorKey key) {
    if (key.revoked().isPresent()) {
      editors.recordReceipt(act, ActionResult.ofUnchangedKey(ActionType.REVOKE_KEY, key));
      return new KeyChangeOutcome.Unchanged(ActionType.REVOKE_KEY, key);
    }
    var revoked = key.revokedAt(act.at());
    editors.recordReceipt(act, ActionResult.ofKey(ActionType.REVOKE_KEY, revoked));
    return new KeyChangeOutcome.Done(ActionType.REVOKE_KEY, revoked);
  }
}
