package dk.blogstafet.editing;

import dk.blogstafet.editing.Editors.Known;
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
  public Keyring(Editors editors, Optional<PublicKey> root, boolean published, Clock clock) {
    this.editors = editors;
    this.root = root.filter(key -> published || !key.isPublished()).map(EditorKey::root);
    this.published = published;
    this.clock = clock;
  }

  /// What is known of an upload, with its key only if that is good now.
  public Known look(Upload upload) {
    var known = editors.look(upload);
    var key = root.filter(it -> it.id().equals(upload.key())).or(known::key);
    return new Known(key.filter(this::isGood), known.receipt());
  }

  /// A key, only if it is good now.
  public Optional<EditorKey> find(KeyId id) {
    return root.filter(it -> it.id().equals(id)).or(() -> editors.find(id)).filter(this::isGood);
  }

  private boolean isGood(EditorKey key) {
    return key.isUsable(clock.instant()) && (published || !key.key().isPublished());
  }

  /// Adds a key that the act's key vouches for.
  ///
  /// @throws Barred if the books have just changed
  public KeyOutcome add(Act act, KeyDraft draft) {
    var check = new KeyCheck(published, DanishTime.today(clock));
    return switch (check.added(draft, act.at(), act.key().id())) {
      case KeyCheck.Result.Flawed(var flaws) -> new KeyOutcome.Refused(flaws);
      case KeyCheck.Result.Sound(var fresh) when act.key().grant().covers(fresh.grant()) ->
          store(act, KeyChange.add(fresh));
      case KeyCheck.Result.Sound _ -> new KeyOutcome.Exceeds();
    };
  }

  /// Puts a new key in the place of the act's, with the same rights; both are good for a while.
  ///
  /// @throws Barred if the books have just changed
  public KeyOutcome rotate(Act act, KeyDraft draft) {
    var check = new KeyCheck(published, DanishTime.today(clock));
    var key = check.key(draft.publicKey());
    var until = check.until(draft.until());
    if (!check.flaws().isEmpty()) {
      return new KeyOutcome.Refused(check.flaws());
    }
    var old = act.key();
    if (!old.isKept()) {
      return new KeyOutcome.NoSuchKey();
    }
    var fresh =
        EditorKey.added(key.orElseThrow(), old.owner(), old.grant(), act.at(), until, old.id());
    return store(act, KeyChange.rotate(fresh, old.endingAt(act.at().plus(OVERLAP))));
  }

  /// Takes a key back: one's own, or one that may do no more than one's own.
  ///
  /// @throws Barred if the books have just changed
  public KeyOutcome revoke(Act act, KeyId id) {
    var found = editors.find(id);
    if (found.isEmpty()) {
      return new KeyOutcome.NoSuchKey();
    }
    var key = found.get();
    var own = key.id().equals(act.key().id());
    if (!own && !act.key().grant().covers(key.grant())) {
      return new KeyOutcome.Exceeds();
    }
    if (key.revoked().isPresent()) {
      return unchanged(act, Deed.REVOKE_KEY, key);
    }
    var change = KeyChange.revoke(key.revokedAt(act.at()));
    editors.change(act, change);
    return new KeyOutcome.Done(change.deed(), change.subject());
  }

  private KeyOutcome store(Act act, KeyChange change) {
    var fresh = change.subject();
    var there = editors.find(fresh.id());
    if (there.isEmpty()) {
      editors.change(act, change);
      return new KeyOutcome.Done(change.deed(), fresh);
    }
    var same =
        there.get().grant().equals(fresh.grant()) && there.get().owner().equals(fresh.owner());
    return same && there.get().revoked().isEmpty()
        ? unchanged(act, change.deed(), there.get())
        : new KeyOutcome.Taken();
  }

  private KeyOutcome unchanged(Act act, Deed deed, EditorKey key) {
    editors.note(act, Effect.ofKeyAsItWas(deed, key));
    return new KeyOutcome.Unchanged(deed, key);
  }
}
