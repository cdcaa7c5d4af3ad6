package dk.blogstafet.editing;

import dk.blogstafet.editing.Editors.IdempotencyLookup;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyDraft;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyValidator;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.validation.Validated;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// The trusted keys, and their changes. The operators' root key is configured and not stored:
/// replacing it there restores access if all other keys are lost.
public final class Keyring {
  /// The time for which an old key stays valid beside its replacement.
  public static final Duration OVERLAP = Duration.ofDays(7);

  private final Editors editors;
  private final Optional<EditorKey> root;
  private final boolean published;
  private final Clock clock;

  /// Creates a keyring on stored keys.
  ///
  /// @param root the operators' key, if configured
  /// @param published whether to accept keys whose private key is public knowledge: for local tests
  public Keyring(Editors editors, Optional<Ed25519PublicKey> root, boolean published, Clock clock) {
    this.editors = editors;
    this.root = root.map(EditorKey::root);
    this.published = published;
    this.clock = clock;
  }

  /// Returns the stored state of a request, with its key only if the key is valid now.
  public IdempotencyLookup lookup(IdempotencyKey idempotencyKey) {
    var lookup = editors.lookup(idempotencyKey);
    var key = root.filter(it -> it.id().equals(idempotencyKey.key())).or(lookup::key);
    return new IdempotencyLookup(key.flatMap(this::current), lookup.receipt());
  }

  /// Returns a key, only if it is valid now.
  public Optional<EditorKey> find(KeyId id) {
    return root.filter(it -> it.id().equals(id)).or(() -> editors.find(id)).flatMap(this::current);
  }

  /// Returns the editor of a valid key; empty if the key isn't an editor's device.
  public Optional<EditorAccount> editor(EditorKey key) {
    return key.device().flatMap(it -> editors.account(it.editor()));
  }

  /// Returns a valid passkey of a valid editor.
  public Optional<Passkey> passkey(PasskeyId id) {
    return editors
        .passkey(id)
        .filter(it -> it.revoked().isEmpty() && account(it.editor()).isPresent());
  }

  /// Returns an editor with access.
  public Optional<EditorAccount> account(EditorId id) {
    return editors.account(id).filter(it -> it.isUsable(clock.instant()));
  }

  /// Returns a key that is valid now. A device has the grant of its editor, and is valid only while
  /// its editor and its passkey are.
  private Optional<EditorKey> current(EditorKey key) {
    var usable = Optional.of(key).filter(this::isUsable);
    return usable.isEmpty() || key.device().isEmpty()
        ? usable
        : key.device()
            .filter(this::isUsable)
            .flatMap(it -> account(it.editor()))
            .map(it -> key.granted(it.grant()));
  }

  private boolean isUsable(DeviceMembership device) {
    return device
        .passkey()
        .map(id -> editors.passkey(id).filter(it -> it.revoked().isEmpty()).isPresent())
        .orElse(true);
  }

  private boolean isUsable(EditorKey key) {
    return key.isUsable(clock.instant()) && (published || !key.key().isPublished());
  }

  /// Adds a key that the signing key vouches for. Its validity ends no later than the signing
  /// key's.
  ///
  /// @throws StaleActionException if the stored keys have just changed
  public KeyChangeOutcome add(SignedAction act, KeyDraft draft) {
    var check = new KeyValidator(published, DanishTime.today(clock));
    return switch (check.added(draft, act.at(), act.key().id())) {
      case Validated.Invalid(var errors) -> new KeyChangeOutcome.Invalid(errors);
      case Validated.Valid(var fresh) when act.key().grant().covers(fresh.grant()) ->
          store(act, KeyChange.add(fresh.limitedTo(act.key())));
      case Validated.Valid(var _) -> new KeyChangeOutcome.ExceedsGrant();
    };
  }

  /// Replaces the signing key by a new key with the same grant and no later end. Both are valid for
  /// a while. A key can be rotated once.
  ///
  /// @throws StaleActionException if the stored keys have just changed
  public KeyChangeOutcome rotate(SignedAction act, KeyDraft draft) {
    var check = new KeyValidator(published, DanishTime.today(clock));
    var key = check.key(draft.publicKey());
    var until = check.until(draft.until());
    if (!check.errors().isEmpty()) {
      return new KeyChangeOutcome.Invalid(check.errors());
    }
    var old = act.key();
    if (!old.isStored()) {
      return new KeyChangeOutcome.NotFound();
    }
    var heir = key.orElseThrow();
    if (old.rotation().filter(it -> !it.heir().equals(heir.id())).isPresent()) {
      return new KeyChangeOutcome.AlreadyRotated(old.rotation().get().heir());
    }
    var fresh =
        EditorKey.added(heir, old.owner(), old.grant(), act.at(), until, old.id())
            .asDevice(old.device());
    var ending = old.rotatedInto(heir.id(), act.at().plus(OVERLAP));
    return store(act, KeyChange.rotate(fresh.limitedTo(old), ending));
  }

  /// Changes a key's grant or its end, within the signing key's grant and validity.
  ///
  /// @param version of the key that the change is based on
  /// @param draft the new scopes and relays; without an end the current one is kept
  /// @throws StaleActionException if the stored keys have just changed
  public KeyChangeOutcome change(SignedAction act, KeyId id, int version, KeyDraft draft) {
    return new KeyGrantChanger(editors, published, clock).change(act, id, version, draft);
  }

  /// Revokes a key: the signing key itself, or one whose grant it covers.
  ///
  /// @throws StaleActionException if the stored keys have just changed
  public KeyChangeOutcome revoke(SignedAction act, KeyId id) {
    return new KeyRevoker(editors).revoke(act, id);
  }

  /// Revokes a key with all keys that it created; see [KeyRevoker].
  ///
  /// @throws StaleActionException if the stored keys have just changed
  public KeyChangeOutcome revokeWithHeirs(SignedAction act, KeyId id) {
    return new KeyRevoker(editors).revokeWithHeirs(act, id);
  }

  /// Renews a device's access at its first use on a day. Other keys keep their end.
  ///
  /// @throws StaleActionException if the device has just changed
  public ActionResult renew(SignedAction act) {
    var key = act.key();
    var today = DanishTime.dateOf(act.at());
    var device = key.device().filter(it -> it.used().isBefore(today));
    if (device.isEmpty()) {
      return ActionResult.ofRenewal(key, key.version());
    }
    var editor = account(device.get().editor()).orElseThrow(StaleActionException::new);
    var latest = act.at().plus(DeviceMembership.TERM);
    var until = latest.isBefore(editor.until()) ? latest : editor.until();
    var renewed = key.usedUntil(device.get().usedOn(today), until);
    editors.renew(renewed);
    return ActionResult.ofRenewal(renewed, key.version());
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
    editors.recordReceipt(act, ActionResult.ofUnchangedKey(actionType, key));
    return new KeyChangeOutcome.Unchanged(actionType, key);
  }
}
