package dk.blogstafet.local.migration.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The elements of an item in a feed, by name. A name has its usual prefix, such as `dc:creator`;
/// an element inside another one has the path, such as `author/name`.
final class FeedFields {
  private final Map<String, List<FeedField>> fields = new LinkedHashMap<>();

  /// An element's text and attributes.
  record FeedField(String text, Map<String, String> attributes) {
    FeedField {
      attributes = Map.copyOf(attributes);
    }

    String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }
  }

  void add(String name, FeedField field) {
    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(field);
  }

  Set<String> names() {
    return fields.keySet();
  }

  List<FeedField> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  List<String> texts(String name) {
    return all(name).stream().map(FeedField::text).filter(it -> !it.isBlank()).toList();
  }

  /// Returns the first text of these names that is not blank.
  Optional<String> first(String... names) {
    for (var name : names) {
      var texts = texts(name);
      if (!texts.isEmpty()) {
        return Optional.of(texts.getFirst().strip());
      }
    }
    return Optional.empty();
  }

  String text(String name) {
    return first(name).orElse("");
  }
}
