package dk.blogstafet.editing;

import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyDraft;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyValidator;
import dk.blogstafet.relay.DanishTime;
import java.time.Clock;
import java.util.Optional;

/// Changes what keys may do, where and until when.
final class KeyGrantChanger {
  private final Editors editors;
  private final boolean published;
  private final Clock clock;

  KeyGrantChanger(Editors editors, boolean published, Clock clock) {
    this.editors = editors;
    this.published = published;
    this.clock = clock;
  }

  /// Changes a key's grant or its end, within the signing key's grant and validity.
  ///
  /// @param version of the key that the change is based on
  /// @param draft the new scopes and relays; without an end the current one is kept
  /// @throws StaleActionException if the stored keys have just changed
  KeyChangeOutcome change(SignedAction act, KeyId id, int version, KeyDraft draft) {
    var check = new KeyValidator(published, DanishTime.today(clock));
    var until = Optional.ofNullable(draft.until()).filter(it -> !it.isBlank()).map(check::until);
    var grant = check.grant(draft.scopes(), draft.relays());
    if (!check.errors().isEmpty()) {
      return new KeyChangeOutcome.Invalid(check.errors());
    }
    return editors
        .find(id)
        .map(key -> {
          var then = key.changedTo(grant.orElseThrow(), until.orElse(key.until()));
          return change(act, key, version, then);
        })
        .orElseGet(KeyChangeOutcome.NotFound::new);
  }

  private KeyChangeOutcome change(SignedAction act, EditorKey key, int version, EditorKey then) {
    if (!mayChange(act.key(), key, then)) {
      return new KeyChangeOutcome.ExceedsGrant();
    }
    if (key.revoked().isPresent() || key.device().isPresent()) {
      return new KeyChangeOutcome.KeyTaken();
    }
    if (key.rotation().isPresent()) {
      return new KeyChangeOutcome.AlreadyRotated(key.rotation().get().heir());
    }
    if (key.grant().equals(then.grant()) && key.until().equals(then.until())) {
      editors.recordReceipt(act, ActionResult.ofUnchangedKey(ActionType.CHANGE_KEY, key));
      return new KeyChangeOutcome.Unchanged(ActionType.CHANGE_KEY, key);
    }
    if (key.version() != version) {
      return new KeyChangeOutcome.Conflict(key.version());
    }
    editors.change(act, KeyChange.change(then));
    return new KeyChangeOutcome.Done(ActionType.CHANGE_KEY, then);
  }

  /// Returns whether the change is allowed. A reduced grant may keep its end; an extended grant
  /// ends no later than the signing key.
  private static boolean mayChange(EditorKey by, EditorKey key, EditorKey then) {
    var gives = !key.grant().covers(then.grant()) || key.until().isBefore(then.until());
    return by.grant().covers(key.grant())
        && by.grant().covers(then.grant())
        && (!gives || !by.isStored() || !by.until().isBefore(then.until()));
  }
}
