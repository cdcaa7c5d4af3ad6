package dk.blogstafet.page;

import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.relay.Relay;
import java.util.Optional;

/// An author's visit with the link of a turn.
///
/// @param token of the link, which the page's forms send too
public record TurnVisit(Relay relay, Turn turn, String token, Optional<TurnNotice> notice) {
  /// Omits the token, because printed values may be logged.
  @Override
  public String toString() {
    return "visit of " + turn;
  }
}
