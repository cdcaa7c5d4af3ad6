package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.LineError;
import java.util.Comparator;
import java.util.List;

/// The result of parsing a file.
///
/// @param <T> the type of the content
public sealed interface ReadResult<T> {
  /// The content of a valid file.
  record Valid<T>(T value) implements ReadResult<T> {}

  /// All errors of an invalid file, in the order of the lines.
  record Invalid<T>(List<LineError> errors) implements ReadResult<T> {
    public Invalid {
      errors = errors.stream().sorted(Comparator.comparingInt(LineError::line)).toList();
    }
  }
}
