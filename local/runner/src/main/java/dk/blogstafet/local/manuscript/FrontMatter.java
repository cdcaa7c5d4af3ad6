package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.TextPassage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The named lines at the top of a file, and what stands below them.
///
/// @param fields the values of each field that is there, in their order
/// @param names the line of each field's name
/// @param end the number of the line that closes the named lines
/// @param body all below, without empty lines around it
record FrontMatter(
    Map<String, List<TextPassage>> fields, Map<String, Integer> names, int end, TextPassage body) {
  /// The values of a field.
  List<TextPassage> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /// The value of a field that has one.
  Optional<TextPassage> one(String field) {
    return all(field).stream().findFirst();
  }

  /// The lines of each field: where its values stand, or its name if it has none.
  Map<String, List<Integer>> lines() {
    var lines = new HashMap<String, List<Integer>>();
    names.forEach((field, line) -> lines.put(field, List.of(line)));
    fields.forEach(
        (field, values) -> lines.put(field, values.stream().map(TextPassage::line).toList()));
    return lines;
  }
}
