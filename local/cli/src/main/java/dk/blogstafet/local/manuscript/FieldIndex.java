package dk.blogstafet.local.manuscript;

import java.util.List;

/// The field of a file that a validation error refers to.
///
/// @param number the index of the field's value, from 0
record FieldIndex(String field, int number) {
  /// Parses the location of an error: `title`, `categories[1]` or `authors[1].name`.
  static FieldIndex of(String at) {
    var bracket = at.indexOf('[');
    return bracket < 0
        ? new FieldIndex(at, 0)
        : new FieldIndex(
            at.substring(0, bracket), Integer.parseInt(at.substring(bracket + 1, at.indexOf(']'))));
  }

  /// Returns the line of the value.
  ///
  /// @param lines those of the field's values
  /// @param end the line where a missing field could be added
  int line(List<Integer> lines, int end) {
    return number < lines.size() ? lines.get(number) : end;
  }
}
