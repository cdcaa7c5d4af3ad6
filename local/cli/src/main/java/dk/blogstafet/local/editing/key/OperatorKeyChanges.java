package dk.blogstafet.local.editing.key;

import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.Keyring;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.KeyDraft;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.local.runtime.UserFacingException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Changes keys for an operator: by the same rules, conditional writes and audit log as for signed
/// requests, but without a signature.
record OperatorKeyChanges(Editors editors, Clock clock) {
  private static final int ATTEMPTS = 5;

  /// Revokes a key.
  ///
  /// @throws UserFacingException if others keep changing it
  KeyChangeOutcome revoke(KeyId id, boolean withHeirs) throws UserFacingException {
    return settle(
        id, act -> withHeirs ? keyring().revokeWithHeirs(act, id) : keyring().revoke(act, id));
  }

  /// Gives a key other rights, or another end.
  ///
  /// @throws UserFacingException if others keep changing it
  KeyChangeOutcome change(KeyId id, int version, KeyDraft draft) throws UserFacingException {
    return settle(id, act -> keyring().change(act, id, version, draft));
  }

  private KeyChangeOutcome settle(KeyId id, Function<SignedAction, KeyChangeOutcome> work)
      throws UserFacingException {
    var found = editors.find(id);
    if (found.isEmpty()) {
      return new KeyChangeOutcome.NotFound();
    }
    var name = UUID.randomUUID().toString();
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return work.apply(SignedAction.ofOperator(found.get().key(), name, now));
      } catch (StaleActionException _) {
        // The key was changed at the same moment: the next attempt reads it again.
      }
    }
    throw UserFacingException.of("key.conflict");
  }

  private Keyring keyring() {
    return new Keyring(editors, Optional.empty(), true, clock);
  }
}
