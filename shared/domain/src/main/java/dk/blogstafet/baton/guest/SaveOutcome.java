package dk.blogstafet.baton.guest;

import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.turn.Turn;

/// The outcome of saving a text.
public sealed interface SaveOutcome {
  /// The text is saved, now or by an earlier request with the same text.
  record Saved(Draft draft) implements SaveOutcome {}

  /// Another version was saved first; nothing was stored.
  record Conflict(Draft theirs) implements SaveOutcome {}

  /// The text is too large to store.
  record TooLarge() implements SaveOutcome {}

  /// The text can't be changed in the turn's state.
  record NotWritable(Turn turn) implements SaveOutcome {}
}
