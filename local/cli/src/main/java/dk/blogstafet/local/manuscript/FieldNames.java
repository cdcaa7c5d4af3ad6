package dk.blogstafet.local.manuscript;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields of a kind of file, each with its Danish and English names. Names are
/// case-insensitive.
final class FieldNames {
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Set<String> many = new HashSet<>();

  /// Adds a field.
  ///
  /// @param names in lower case
  FieldNames with(String field, String... names) {
    for (var name : names) {
      fields.put(name, field);
    }
    return this;
  }

  /// Adds a field that may have several values.
  FieldNames withMany(String field, String... names) {
    many.add(field);
    return with(field, names);
  }

  /// Returns whether a field may have several values.
  boolean hasMany(String field) {
    return many.contains(field);
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
  }

  /// Returns all names.
  List<String> names() {
    return List.copyOf(fields.keySet());
  }
}
