package dk.blogstafet.editing;

import dk.blogstafet.relay.Relays;
import java.util.List;
import java.util.Optional;

/// Where editors' keys are kept, what became of their uploads, and the trail of what they did.
/// Everything an act changes is stored in one transaction with its receipt and its line in the
/// trail, and only if its key still stands as it was read.
public interface Editors {
  /// What is known of an upload: the key it names, and the receipt if it went well before.
  IdempotencyLookup look(IdempotencyKey key);

  /// The relays, for one act: each change is stored with the act's receipt and its line.
  ///
  /// Each of its changes throws [StaleActionException] if the key has changed or the upload came
  /// before.
  Relays relays(SignedAction act);

  /// Keeps a receipt for an act that found its work done already.
  ///
  /// @throws Barred if the key has changed or the upload came before
  void note(SignedAction act, ActionResult result);

  /// Changes keys.
  ///
  /// @throws Barred if a key has changed, or is there already, or the upload came before
  void change(SignedAction act, KeyChange change);

  /// Trusts a key on the operators' own word, without an act; does nothing where it is known.
  void trust(EditorKey key);

  /// A key, as of now.
  Optional<EditorKey> find(KeyId key);

  /// Every key there ever was, in no particular order.
  List<EditorKey> keys();

  /// A chain's lines after a number, in order, at most `limit`.
  List<AuditEntry> trail(String chain, long after, int limit);

  /// What is known of an upload.
  record IdempotencyLookup(Optional<EditorKey> key, Optional<ActionReceipt> receipt) {}
}
