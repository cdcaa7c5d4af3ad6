package dk.blogstafet.local.manuscript;

import java.util.List;

/// What a flaw is about, as fields of a file.
///
/// @param number which of the field's values, from 0
record FieldIndex(String field, int number) {
  /// Reads what a flaw calls `title`, `categories[1]` or `authors[1].name`.
  static FieldIndex of(String at) {
    var bracket = at.indexOf('[');
    return bracket < 0
        ? new FieldIndex(at, 0)
        : new FieldIndex(
            at.substring(0, bracket), Integer.parseInt(at.substring(bracket + 1, at.indexOf(']'))));
  }

  /// The line where it stands.
  ///
  /// @param lines those of the field's values
  /// @param end the line of what isn't there, where it could be added
  int line(List<Integer> lines, int end) {
    return number < lines.size() ? lines.get(number) : end;
  }
}
