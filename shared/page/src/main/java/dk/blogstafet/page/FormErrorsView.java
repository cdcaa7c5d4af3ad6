package dk.blogstafet.page;

import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The validation errors of a form: a list at the top of the page, and a message at each field.
///
/// @param fields the paths of the form's fields; [#id] makes the `id` of each
public record FormErrorsView(
    LocalizedMessages messages, List<ValidationError> errors, List<String> fields) {
  private static final Pattern PATH = Pattern.compile("[\\[\\].]+");

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
    return isIn(field) ? id(field) + "-flaw" : null;
  }

  /// Returns the ids of everything that describes a field: its hint, which has the id of the field
  /// and `-hint`, and its error message.
  @Nullable String described(String field, boolean hasHint) {
    var hint = hasHint ? id(field) + "-hint" : null;
    var flaw = explanation(field);
    return hint == null || flaw == null ? (hint == null ? flaw : hint) : hint + " " + flaw;
  }

  /// Returns the id of the field at a path: without brackets, which addresses can't contain.
  static String id(String at) {
    return PATH.matcher(at).replaceAll("-");
  }

  /// Returns the browser tab's title, which shows that the form has errors.
  public String tab(String title) {
    return errors.isEmpty() ? title : messages.text("flaws.page", title);
  }
}
