package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.RelayId;
import java.util.Optional;

/// The baton of a relay. A relay has one, so it has one holder at most.
///
/// @param turns how many turns the relay has had
/// @param version incremented by each change; 0 before the first turn
public record RelayBaton(RelayId relay, int turns, Optional<BatonHolder> holder, int version) {
  /// Returns the baton of a relay without turns.
  public static RelayBaton none(RelayId relay) {
    return new RelayBaton(relay, 0, Optional.empty(), 0);
  }

  /// Returns the key of the next turn.
  public TurnKey nextTurn() {
    return new TurnKey(relay, turns + 1);
  }

  /// Returns the baton after a turn was added.
  public RelayBaton withTurn() {
    return new RelayBaton(relay, turns + 1, holder, version + 1);
  }

  /// Returns whether an author can take the baton: no other author has it, or the holder's post is
  /// published.
  public boolean isFreeFor(TurnKey turn) {
    return holder.stream().allMatch(it -> it.isPublished() || it.turn() == turn.number());
  }

  /// Returns whether a turn has the baton.
  public boolean isHeldBy(TurnKey turn) {
    return holder.stream().anyMatch(it -> it.turn() == turn.number());
  }

  /// Returns the baton with another holder, or none.
  public RelayBaton heldBy(Optional<BatonHolder> next) {
    return new RelayBaton(relay, turns, next, version + 1);
  }
}
