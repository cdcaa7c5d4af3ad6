package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.TextPassage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The named values at the top of a file, and the text below.
///
/// @param fields the values of each field, in their order
/// @param names the line of each field's name
/// @param end the number of the closing line
/// @param body the text below, without empty lines around it
record FrontMatter(
    Map<String, List<TextPassage>> fields, Map<String, Integer> names, int end, TextPassage body) {
  /// Returns the values of a field.
  List<TextPassage> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /// Returns the value of a field with a single one.
  Optional<TextPassage> one(String field) {
    return all(field).stream().findFirst();
  }

  /// Returns the lines of each field: those of its values, or of its name if it has none.
  Map<String, List<Integer>> lines() {
    var lines = new HashMap<String, List<Integer>>();
    names.forEach((field, line) -> lines.put(field, List.of(line)));
    fields.forEach(
        (field, values) -> lines.put(field, values.stream().map(TextPassage::line).toList()));
    return lines;
  }
}
