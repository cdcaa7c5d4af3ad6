package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Changes turns: reads, decides and stores again if a concurrent change was stored first.
public final class TurnChanges {
  private final Turns turns;
  private final Predicate<TurnUpdate> store;

  /// @param store stores a change; false if any of it was changed concurrently
  public TurnChanges(Turns turns, Predicate<TurnUpdate> store) {
    this.turns = turns;
    this.store = store;
  }

  /// What to do with a turn.
  public sealed interface TurnDecision<T> {
    /// Store a change, which has an outcome.
    record Store<T>(TurnUpdate update, T outcome) implements TurnDecision<T> {}

    /// Store nothing.
    record Keep<T>(T outcome) implements TurnDecision<T> {}
  }

  /// Returns the outcome of a decision, which is stored.
  ///
  /// @return empty if there is no such turn
  /// @throws dk.blogstafet.relay.change.ContentionException if too many requests change the turn
  public <T> Optional<T> change(TurnKey key, Function<Turn, TurnDecision<T>> decision) {
    return OptimisticRetry.until(() -> attempt(key, decision));
  }

  private <T> Optional<Optional<T>> attempt(TurnKey key, Function<Turn, TurnDecision<T>> decision) {
    var seen = turns.find(key);
    if (seen.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    var outcome = store(decision.apply(seen.get()));
    return outcome.isPresent() ? Optional.of(outcome) : Optional.empty();
  }

  /// Stores a decision.
  ///
  /// @return empty if a concurrent change was stored first
  private <T> Optional<T> store(TurnDecision<T> decision) {
    return switch (decision) {
      case TurnDecision.Keep<T>(var outcome) -> Optional.of(outcome);
      case TurnDecision.Store<T>(var update, var outcome) ->
          store.test(update) ? Optional.of(outcome) : Optional.empty();
    };
  }
}
