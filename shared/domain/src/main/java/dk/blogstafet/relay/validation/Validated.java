package dk.blogstafet.relay.validation;

import java.util.List;

/// The result of validating input.
///
/// @param <T> the validated content
public sealed interface Validated<T> {
  /// The input is valid; holds the validated content.
  record Valid<T>(T value) implements Validated<T> {}

  /// The input is invalid; lists all errors in the order of the fields.
  record Invalid<T>(List<ValidationError> errors) implements Validated<T> {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }
}
