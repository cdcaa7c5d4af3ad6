package dk.blogstafet.editing;

import dk.blogstafet.editing.Editors.IdempotencyLookup;
import dk.blogstafet.relay.DanishTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Which keys are trusted, and how that changes. The operators' root key stands in the set-up and
/// not in the books: replacing it there is the way back when every other key is lost.
public final class Keyring {
  /// How long an old key goes on beside the new one.
  public static final Duration OVERLAP = Duration.ofDays(7);

  private final Editors editors;
  private final Optional<EditorKey> root;
  private final boolean published;
  private final Clock clock;

  /// A keyring over the books.
  ///
  /// @param root the operators' key, if they have set one
  /// @param published whether keys whose secret half everybody can know are keys here: on one
  ///   machine, for tests
  public Keyring(Editors editors, Optional<Ed25519PublicKey> root, boolean published, Clock clock) {
    this.editors = editors;
    this.root = root.filter(key -> published || !key.isPublished()).map(EditorKey::root);
    this.published = published;
    this.clock = clock;
  }

  /// What is known of an upload, with its key only if that is good now.
  public IdempotencyLookup look(IdempotencyKey idempotencyKey) {
    var lookup = editors.look(idempotencyKey);
    var key = root.filter(it -> it.id().equals(idempotencyKey.key())).or(lookup::key);
    return new IdempotencyLookup(key.filter(this::isGood), lookup.receipt());
  }

  /// A key, only if it is good now.
  public Optional<EditorKey> find(KeyId id) {
    return root.filter(it -> it.id().equals(id)).or(() -> editors.find(id)).filter(this::isGood);
  }

  private boolean isGood(EditorKey key) {
    return key.isUsable(clock.instant()) && (published || !key.key().isPublished());
  }

  /// Adds a key that the act's key vouches for; it ends no later than that one.
  ///
  /// @throws Barred if the books have just changed
  public KeyChangeOutcome add(SignedAction act, KeyDraft draft) {
    var check = new KeyValidator(published, DanishTime.today(clock));
    return switch (check.added(draft, act.at(), act.key().id())) {
      case KeyValidator.KeyValidation.Invalid(var errors) -> new KeyChangeOutcome.Invalid(errors);
      case KeyValidator.KeyValidation.Valid(var fresh)
          when act.key().grant().covers(fresh.grant()) ->
          store(act, KeyChange.add(fresh.within(act.key())));
      case KeyValidator.KeyValidation.Valid _ -> new KeyChangeOutcome.ExceedsGrant();
    };
  }

  /// Puts a new key in the place of the act's, with the same rights and no later end; both are good
  /// for a while. A key has one heir.
  ///
  /// @throws Barred if the books have just changed
  public KeyChangeOutcome rotate(SignedAction act, KeyDraft draft) {
    var check = new KeyValidator(published, DanishTime.today(clock));
    var key = check.key(draft.publicKey());
    var until = check.until(draft.until());
    if (!check.errors().isEmpty()) {
      return new KeyChangeOutcome.Invalid(check.errors());
    }
    var old = act.key();
    if (!old.isKept()) {
      return new KeyChangeOutcome.NotFound();
    }
    var heir = key.orElseThrow();
    if (old.rotation().filter(it -> !it.heir().equals(heir.id())).isPresent()) {
      return new KeyChangeOutcome.AlreadyRotated(old.rotation().get().heir());
    }
    var fresh = EditorKey.added(heir, old.owner(), old.grant(), act.at(), until, old.id());
    var ending = old.rotatedInto(heir.id(), act.at().plus(OVERLAP));
    return store(act, KeyChange.rotate(fresh.within(old), ending));
  }

  /// Gives a key other rights, or another end: no more, and for no longer, than the act's key has.
  ///
  /// @param version of the key that the change is based on
  /// @param draft scopes and relays as they are to be; without an end the key's stays
  /// @throws Barred if the books have just changed
  public KeyChangeOutcome change(SignedAction act, KeyId id, int version, KeyDraft draft) {
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
    if (key.revoked().isPresent()) {
      return new KeyChangeOutcome.KeyTaken();
    }
    if (key.rotation().isPresent()) {
      return new KeyChangeOutcome.AlreadyRotated(key.rotation().get().heir());
    }
    if (key.grant().equals(then.grant()) && key.until().equals(then.until())) {
      return unchanged(act, ActionType.CHANGE_KEY, key);
    }
    if (key.version() != version) {
      return new KeyChangeOutcome.Conflict(key.version());
    }
    editors.change(act, KeyChange.change(then));
    return new KeyChangeOutcome.Done(ActionType.CHANGE_KEY, then);
  }

  /// What is taken away may end whenever it ends; what is given ends with the giver.
  private static boolean mayChange(EditorKey by, EditorKey key, EditorKey then) {
    var gives = !key.grant().covers(then.grant()) || key.until().isBefore(then.until());
    return by.grant().covers(key.grant())
        && by.grant().covers(then.grant())
        && (!gives || !by.isKept() || !by.until().isBefore(then.until()));
  }

  /// Takes a key back: one's own, or one that may do no more than one's own.
  ///
  /// @throws Barred if the books have just changed
  public KeyChangeOutcome revoke(SignedAction act, KeyId id) {
    return new KeyRevoker(editors).revoke(act, id);
  }

  /// Takes a key back with everything that it made; see [KeyRevoker].
  ///
  /// @throws Barred if the books have just changed
  public KeyChangeOutcome revokeWithHeirs(SignedAction act, KeyId id) {
    return new KeyRevoker(editors).revokeWithHeirs(act, id);
  }

  private KeyChangeOutcome store(SignedAction act, KeyChange change) {
    var fresh = change.subject();
    var there = editors.find(fresh.id());
    if (there.isEmpty()) {
      editors.change(act, change);
      return new KeyChangeOutcome.Done(change.actionType(), fresh);
    }
    var same =
        there.get().grant().equals(fresh.grant()) && there.get().owner().equals(fresh.owner());
    return same && there.get().revoked().isEmpty()
        ? unchanged(act, change.actionType(), there.get())
        : new KeyChangeOutcome.KeyTaken();
  }

  private KeyChangeOutcome unchanged(SignedAction act, ActionType actionType, EditorKey key) {
    editors.note(act, ActionResult.ofKeyAsItWas(actionType, key));
    return new KeyChangeOutcome.Unchanged(actionType, key);
  }
}
