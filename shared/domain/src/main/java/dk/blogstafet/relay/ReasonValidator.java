package dk.blogstafet.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Validates the reason for a withdrawal, restoration or purge.
final class ReasonValidator {
  private ReasonValidator() {}

  /// The result of the validation.
  sealed interface ReasonValidation {
    /// The reason is valid; holds it in normal form.
    record Valid(String reason) implements ReasonValidation {}

    /// The reason is invalid; lists its errors.
    record Invalid(List<ValidationError> errors) implements ReasonValidation {
      public Invalid {
        errors = List.copyOf(errors);
      }
    }
  }

  static ReasonValidation of(@Nullable String reason) {
    var read = TextField.REASON.read(reason, "reason");
    return read.errors().isEmpty()
        ? new ReasonValidation.Valid(read.text())
        : new ReasonValidation.Invalid(read.errors());
  }
}
