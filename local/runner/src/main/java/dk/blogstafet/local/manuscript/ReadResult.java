package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.LineError;
import java.util.Comparator;
import java.util.List;

/// What a file turned out to be.
///
/// @param <T> what it was read for
public sealed interface ReadResult<T> {
  /// What it was read for.
  record Valid<T>(T value) implements ReadResult<T> {}

  /// Something else: everything that stands in the way, in the order of the lines.
  record Invalid<T>(List<LineError> errors) implements ReadResult<T> {
    public Invalid {
      errors = errors.stream().sorted(Comparator.comparingInt(LineError::line)).toList();
    }
  }
}
