package dk.blogstafet.relay.validation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a draft and collects their errors.
public final class FieldReader {
  private final List<ValidationError> errors = new ArrayList<>();

  public List<ValidationError> errors() {
    return List.copyOf(errors);
  }

  public boolean areFine() {
    return errors.isEmpty();
  }

  public void add(ValidationError error) {
    errors.add(error);
  }

  /// Returns a text in normal form; empty if none was given.
  public String text(TextField field, @Nullable String value, String at) {
    var read = field.read(value, at);
    errors.addAll(read.errors());
    return read.text();
  }

  public Optional<URI> link(String text, String at) {
    var link = WebLink.parse(text);
    if (link.isEmpty()) {
      add(new ValidationError.MalformedValue(at, ValidationError.ValueFormat.LINK));
    }
    return link;
  }

  public Optional<Language> language(@Nullable String tag) {
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
