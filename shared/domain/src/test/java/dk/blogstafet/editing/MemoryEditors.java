package dk.blogstafet.editing;

import dk.blogstafet.editing.admission.AdmissionChange;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Relays;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Editors in memory, beside relays in memory, for tests. Locks the relays, so that a change of
/// both is atomic.
public final class MemoryEditors implements Editors {
  private final MemoryRelayStore books;
  private final InstantSource clock;
  private final Map<KeyId, EditorKey> keys = new LinkedHashMap<>();
  private final Map<EditorId, EditorAccount> accounts = new HashMap<>();
  private final Map<PasskeyId, Passkey> passkeys = new HashMap<>();
  private final Map<IdempotencyKey, StoredReceipt> receipts = new HashMap<>();
  private final Map<String, List<AuditEntry>> chains = new HashMap<>();

  /// Creates editors beside relays.
  ///
  /// @param clock for the expiry of receipts
  public MemoryEditors(MemoryRelayStore books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  @Override
  public IdempotencyLookup lookup(IdempotencyKey key) {
    synchronized (books) {
      var receipt = kept(key, clock.instant()).map(StoredReceipt::receipt);
      return new IdempotencyLookup(find(key.key()), receipt);
    }
  }

  @Override
  public Relays relays(SignedAction act) {
    return new MemorySignedRelays(books, this, act);
  }

  @Override
  public void recordReceipt(SignedAction act, ActionResult result) {
    synchronized (books) {
      bar(act);
      receipts.put(act.idempotencyKey(), StoredReceipt.of(act, result));
    }
  }

  @Override
  public void record(SignedAction act, ActionResult result) {
    synchronized (books) {
      bar(act);
      keep(act, SignedChange.of(result));
    }
  }

  @Override
  public void change(SignedAction act, KeyChange change) {
    synchronized (books) {
      bar(act);
      var isTaken = change.added().filter(key -> keys.containsKey(key.id())).isPresent();
      var isStale = change.changed().filter(key -> !isAt(key, key.version() - 1)).isPresent();
      if (isTaken || isStale) {
        throw new StaleActionException();
      }
      change.added().ifPresent(key -> keys.put(key.id(), key));
      change.changed().ifPresent(key -> keys.put(key.id(), key));
      keep(act, SignedChange.of(change));
    }
  }

  /// Stores a device's key, if everything is as it was read.
  public void admit(SignedAction act, AdmissionChange change) {
    synchronized (books) {
      var device = act.key();
      var isStale =
          change.inviter().filter(key -> !isAt(key, key.version()) || isLeft(key)).isPresent()
              || change.opened().filter(it -> accounts.containsKey(it.id())).isPresent()
              || change.added().filter(it -> passkeys.containsKey(it.id())).isPresent()
              || change.passkey().filter(it -> !isNext(it)).isPresent();
      if (kept(act.idempotencyKey(), act.at()).isPresent()
          || keys.containsKey(device.id())
          || isStale
          || (change.opened().isEmpty() && isLeft(device))) {
        throw new StaleActionException();
      }
      keys.put(device.id(), device);
      change.opened().ifPresent(it -> accounts.put(it.id(), it));
      change.added().or(change::passkey).ifPresent(it -> passkeys.put(it.id(), it));
      keep(act, SignedChange.ofDevice(device));
    }
  }

  private boolean isNext(Passkey passkey) {
    return passkey(passkey.id()).filter(it -> it.version() == passkey.version() - 1).isPresent();
  }

  /// Returns whether the key is a device of an editor or a passkey that was revoked.
  private boolean isLeft(EditorKey key) {
    return key.device()
        .filter(it ->
            account(it.editor()).flatMap(EditorAccount::revoked).isPresent()
                || it.passkey().flatMap(this::passkey).flatMap(Passkey::revoked).isPresent())
        .isPresent();
  }

  @Override
  public void change(SignedAction act, EditorChange change) {
    synchronized (books) {
      bar(act);
      var isStale =
          change.editor().filter(it -> !isNext(it)).isPresent()
              || change.passkey().filter(it -> !isNext(it)).isPresent();
      if (isStale) {
        throw new StaleActionException();
      }
      change.editor().ifPresent(it -> accounts.put(it.id(), it));
      change.passkey().ifPresent(it -> passkeys.put(it.id(), it));
      keep(act, SignedChange.of(change.result()));
    }
  }

  private boolean isNext(EditorAccount editor) {
    return account(editor.id()).filter(it -> it.version() == editor.version() - 1).isPresent();
  }

  @Override
  public void renew(EditorKey device) {
    synchronized (books) {
      if (!isAt(device, device.version() - 1)) {
        throw new StaleActionException();
      }
      keys.put(device.id(), device);
    }
  }

  /// Rejects an action if its request was already handled, or its key has changed.
  public void bar(SignedAction act) {
    var key = act.key();
    if (kept(act.idempotencyKey(), act.at()).isPresent()
        || (key.isStored() && !isAt(key, key.version()))
        || isLeft(key)) {
      throw new StaleActionException();
    }
  }

  /// Stores an action's receipt and audit entry.
  public void keep(SignedAction act, SignedChange change) {
    var result = change.result();
    receipts.put(act.idempotencyKey(), StoredReceipt.of(act, result));
    var chain = chains.computeIfAbsent(result.chain(), _ -> new ArrayList<>());
    var last = chain.isEmpty() ? Optional.<AuditEntry>empty() : Optional.of(chain.getLast());
    chain.add(AuditChain.next(last, act, change));
  }

  private Optional<StoredReceipt> kept(IdempotencyKey key, Instant now) {
    return Optional.ofNullable(receipts.get(key)).filter(receipt -> !receipt.isOver(now));
  }

  private boolean isAt(EditorKey key, int version) {
    return find(key.id()).filter(it -> it.version() == version).isPresent();
  }

  @Override
  public void trust(EditorKey key) {
    synchronized (books) {
      keys.putIfAbsent(key.id(), key);
    }
  }

  @Override
  public Optional<EditorKey> find(KeyId key) {
    synchronized (books) {
      return Optional.ofNullable(keys.get(key));
    }
  }

  @Override
  public List<EditorKey> keys() {
    synchronized (books) {
      return List.copyOf(keys.values());
    }
  }

  @Override
  public Optional<EditorAccount> account(EditorId id) {
    synchronized (books) {
      return Optional.ofNullable(accounts.get(id));
    }
  }

  @Override
  public List<EditorAccount> accounts() {
    synchronized (books) {
      return List.copyOf(accounts.values());
    }
  }

  @Override
  public List<Passkey> passkeys() {
    synchronized (books) {
      return List.copyOf(passkeys.values());
    }
  }

  @Override
  public Optional<Passkey> passkey(PasskeyId id) {
    synchronized (books) {
      return Optional.ofNullable(passkeys.get(id));
    }
  }

  @Override
  public List<AuditEntry> auditEntries(String chain, long after, int limit) {
    synchronized (books) {
      return chains.getOrDefault(chain, List.of()).stream().skip(after).limit(limit).toList();
    }
  }

  /// A receipt and the whole second in which it expires, rounded up as in the database.
  private record StoredReceipt(ActionReceipt receipt, long until) {
    static StoredReceipt of(SignedAction act, ActionResult result) {
      return new StoredReceipt(
          ActionReceipt.of(act, result),
          act.at().plus(ActionReceipt.TERM).plusNanos(999_999_999).getEpochSecond());
    }

    boolean isOver(Instant now) {
      return until <= now.getEpochSecond();
    }
  }
}
