package dk.blogstafet.editing;

import dk.blogstafet.relay.MemoryRelayStore;
import java.util.function.BooleanSupplier;

/// Changes outside the relays for signed actions, in memory: each is stored with its receipt and
/// audit entry, or not at all.
public record MemorySignedUpdates(MemoryRelayStore books, MemoryEditors editors) {
  /// Stores a change.
  ///
  /// @param update returns whether the change was stored
  public boolean store(SignedAction act, BooleanSupplier update, ActionResult result) {
    synchronized (books) {
      editors.bar(act);
      var isDone = update.getAsBoolean();
      if (isDone) {
        editors.keep(act, SignedChange.of(result));
      }
      return isDone;
    }
  }
}
