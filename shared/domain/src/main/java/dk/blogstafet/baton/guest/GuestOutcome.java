package dk.blogstafet.baton.guest;

import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.List;

/// The outcome of an author's act.
public sealed interface GuestOutcome {
  /// Done, now or by an earlier request of the same kind.
  record Done(Turn turn) implements GuestOutcome {}

  /// Nothing was stored, because the values are invalid.
  record Invalid(List<ValidationError> errors) implements GuestOutcome {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /// Nothing was stored.
  record Rejected(GuestRejection reason, Turn turn) implements GuestOutcome {}
}
