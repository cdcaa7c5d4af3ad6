package dk.blogstafet.baton.turn;

import dk.blogstafet.relay.RelayId;

/// Identifies a turn.
///
/// @param number the turn's number in its relay, from 1 in order of invitation
public record TurnKey(RelayId relay, int number) {
  public TurnKey {
    if (number < 1) {
      throw new IllegalArgumentException("A relay's first turn is 1, not " + number);
    }
  }

  /// Returns relay and number, such as `klima/4`.
  @Override
  public String toString() {
    return relay.slug() + "/" + number;
  }
}
