package dk.blogstafet.editing;

import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.relay.Relays;
import java.util.List;
import java.util.Optional;

/// Stores editors' keys, the receipts of their requests, and the audit log. Everything an action
/// changes is stored in one transaction with its receipt and its audit entry, and only if its key
/// has not changed since it was read.
public interface Editors {
  /// Returns the key that a request names, and the request's receipt if it succeeded before.
  IdempotencyLookup lookup(IdempotencyKey key);

  /// Returns the relays for one action: each change is stored with the action's receipt and audit
  /// entry.
  ///
  /// Each change throws [StaleActionException] if the key has changed or the request was already
  /// handled.
  Relays relays(SignedAction act);

  /// Stores a receipt for an action that had nothing to change.
  ///
  /// @throws StaleActionException if the key has changed or the request was already handled
  void recordReceipt(SignedAction act, ActionResult result);

  /// Stores a receipt and an audit entry for an action whose effects are stored elsewhere.
  ///
  /// @throws StaleActionException if the key has changed or the request was already handled
  void record(SignedAction act, ActionResult result);

  /// Changes keys.
  ///
  /// @throws StaleActionException if a key has changed or already exists, or the request was
  ///   already handled
  void change(SignedAction act, KeyChange change);

  /// Ends the access of an editor or a passkey.
  ///
  /// @throws StaleActionException if the key, the editor or the passkey has changed, or the request
  ///   was already handled
  void change(SignedAction act, EditorChange change);

  /// Stores a device's use on a new day, without a receipt and an audit entry: a repetition changes
  /// nothing.
  ///
  /// @throws StaleActionException if the device has changed
  void renew(EditorKey device);

  /// Trusts a key by the operators' decision, without an action. Does nothing if the key is known.
  void trust(EditorKey key);

  /// Returns the current state of a key.
  Optional<EditorKey> find(KeyId key);

  /// Returns all keys, including revoked and expired ones, in no particular order.
  List<EditorKey> keys();

  /// Returns the current state of an editor.
  Optional<EditorAccount> account(EditorId id);

  /// Returns all editors, including revoked ones, in no particular order.
  List<EditorAccount> accounts();

  /// Returns all passkeys, including revoked ones, in no particular order.
  List<Passkey> passkeys();

  /// Returns the current state of a passkey.
  Optional<Passkey> passkey(PasskeyId id);

  /// Returns a chain's entries after a number, in order, at most `limit`.
  List<AuditEntry> auditEntries(String chain, long after, int limit);

  /// The stored state of a request.
  record IdempotencyLookup(Optional<EditorKey> key, Optional<ActionReceipt> receipt) {}
}
