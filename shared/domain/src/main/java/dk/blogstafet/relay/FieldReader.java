package dk.blogstafet.relay;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a draft and collects their errors.
final class FieldReader {
  private final List<ValidationError> errors = new ArrayList<>();

  List<ValidationError> errors() {
    return List.copyOf(errors);
  }

  boolean areFine() {
    return errors.isEmpty();
  }

  void add(ValidationError error) {
    errors.add(error);
  }

  /// Returns a text in normal form; empty if none was given.
  String text(TextField field, @Nullable String value, String at) {
    var read = field.read(value, at);
    errors.addAll(read.errors());
    return read.text();
  }

  Optional<URI> link(String text, String at) {
    var link = WebLink.parse(text);
    if (link.isEmpty()) {
      add(new ValidationError.MalformedValue(at, ValidationError.ValueFormat.LINK));
    }
    return link;
  }

  Optional<Language> language(@Nullable String tag) {
    if (tag == null || tag.isBlank()) {
      add(new ValidationError.MissingValue("language"));
      return Optional.empty();
    }
    var language = Language.parse(TextNormalizer.strip(tag));
    if (language.isEmpty()) {
      var known = Stream.of(Language.values()).map(Language::tag).toList();
      add(new ValidationError.UnknownValue("language", tag, known));
    }
    return language;
  }
}
