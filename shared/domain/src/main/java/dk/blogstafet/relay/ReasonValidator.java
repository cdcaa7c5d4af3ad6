package dk.blogstafet.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the reason for which a post goes or comes back.
final class ReasonValidator {
  private ReasonValidator() {}

  /// What a check finds.
  sealed interface ReasonValidation {
    /// Nothing wrong: this is what it says.
    record Valid(String reason) implements ReasonValidation {}

    /// What is wrong with it.
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
