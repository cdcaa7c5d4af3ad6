package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.List;
import java.util.Optional;

/// The outcome of an editor's act.
public sealed interface TurnEditOutcome {
  /// The change is stored.
  record Changed(Turn turn) implements TurnEditOutcome {}

  /// The turn already was as wanted; nothing was stored.
  record Unchanged(Turn turn) implements TurnEditOutcome {}

  /// The values are invalid; nothing was stored.
  record Invalid(List<ValidationError> errors) implements TurnEditOutcome {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /// The act isn't possible; nothing was stored.
  ///
  /// @param turn that is in the way, if any
  record Rejected(TurnRejection reason, Optional<Turn> turn) implements TurnEditOutcome {}

  /// There is no such relay, turn or candidate.
  record NotFound() implements TurnEditOutcome {}
}
