package dk.blogstafet.page;

import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The validation errors of a form: a list at the top of the page, and a message at each field.
///
/// @param fields the form's fields; each field's name is its `id`
public record FormErrorsView(
    LocalizedMessages messages, List<ValidationError> errors, List<String> fields) {
  public FormErrorsView {
    errors = List.copyOf(errors);
    fields = List.copyOf(fields);
  }

  /// Returns the errors of a field.
  List<ValidationError> of(String field) {
    return errors.stream().filter(error -> error.at().equals(field)).toList();
  }

  boolean isIn(String field) {
    return !of(field).isEmpty();
  }

  boolean hasFieldOf(ValidationError error) {
    return fields.contains(error.at());
  }

  String sentence(ValidationError error) {
    return new ValidationMessages(messages).sentence(error);
  }

  /// Returns whether assistive technology should report the field as invalid (`aria-invalid`).
  @Nullable String mark(String field) {
    return isIn(field) ? "true" : null;
  }

  /// Returns the id of the invalid field's error message (`aria-describedby`).
  @Nullable String explanation(String field) {
    return isIn(field) ? field + "-flaw" : null;
  }

  /// Returns the browser tab's title, which shows that the form has errors.
  public String tab(String title) {
    return errors.isEmpty() ? title : messages.text("flaws.page", title);
  }
}
