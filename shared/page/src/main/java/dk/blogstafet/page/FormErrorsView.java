package dk.blogstafet.page;

import dk.blogstafet.relay.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with what was typed into a form, as the form tells it: in a list on top, and once
/// more at each field.
///
/// @param fields those that the form has; each has its name as its `id`
record FormErrorsView(
    LocalizedMessages messages, List<ValidationError> errors, List<String> fields) {
  FormErrorsView {
    errors = List.copyOf(errors);
    fields = List.copyOf(fields);
  }

  /// What is wrong with a field.
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

  /// Whether assistive technology should call the field wrong (`aria-invalid`).
  @Nullable String mark(String field) {
    return isIn(field) ? "true" : null;
  }

  /// Where a flawed field's explanation stands (`aria-describedby`).
  @Nullable String explanation(String field) {
    return isIn(field) ? field + "-flaw" : null;
  }

  /// What the browser's tab says: whoever comes back to it sees that something is wrong.
  String tab(String title) {
    return errors.isEmpty() ? title : messages.text("flaws.page", title);
  }
}
