package dk.blogstafet.baton.guest;

import dk.blogstafet.baton.turn.Turn;

/// What the token of an author's link leads to.
public sealed interface TurnLookup {
  /// The author's present link.
  record Found(Turn turn) implements TurnLookup {}

  /// A link that a newer one replaced. It can only have the new one mailed to the author.
  record Outdated(Turn turn) implements TurnLookup {}

  /// No link of this site.
  record Invalid() implements TurnLookup {}
}
