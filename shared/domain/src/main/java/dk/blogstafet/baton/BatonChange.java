package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.TurnKey;
import java.util.Optional;

/// Decides how a turn's change moves its relay's baton.
public final class BatonChange {
  private final Turns turns;

  /// @param turns stores the relays' batons
  public BatonChange(Turns turns) {
    this.turns = turns;
  }

  /// Returns the baton after a turn ended; empty if the turn doesn't have it.
  public Optional<RelayBaton> released(TurnKey turn) {
    return held(turn).map(it -> it.heldBy(Optional.empty()));
  }

  /// Returns the baton after a turn's post was published; empty if the turn doesn't have it.
  public Optional<RelayBaton> published(TurnKey turn) {
    return held(turn).map(it -> it.heldBy(it.holder().map(BatonHolder::published)));
  }

  private Optional<RelayBaton> held(TurnKey turn) {
    return Optional.of(turns.baton(turn.relay())).filter(it -> it.isHeldBy(turn));
  }
}
