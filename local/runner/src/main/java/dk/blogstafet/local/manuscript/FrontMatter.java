package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Passage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The named lines at the top of a file, and what stands below them.
///
/// @param fields the values of each field that is there, in their order
/// @param end the number of the line that closes the named lines
/// @param body all below, without empty lines around it
record FrontMatter(Map<String, List<Passage>> fields, int end, Passage body) {
  /// The values of a field.
  List<Passage> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /// The value of a field that has one.
  Optional<Passage> one(String field) {
    return all(field).stream().findFirst();
  }

  /// Complains of fields that are there twice and may not be.
  ///
  /// @param many the fields that may have several values
  void complainOfTwice(Collection<String> many, List<Complaint> complaints) {
    fields.forEach((field, values) -> {
      if (values.size() > 1 && !many.contains(field)) {
        var again = values.get(1);
        complaints.add(
            new Complaint.Unexpected(
                again.line(),
                field + " once",
                "a second one",
                "Take one of the two away, or indent the line if it goes on from the one above."));
      }
    });
  }
}
