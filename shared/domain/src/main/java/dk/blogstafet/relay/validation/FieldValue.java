package dk.blogstafet.relay.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field's submitted value in its stored form, with all of its errors.
///
/// @param text in NFC, with LF line breaks and no surrounding white space; empty if none was given
public record FieldValue(String text, List<ValidationError> errors) {
  /// A value with more than this multiple of its limit in characters is not normalised. Letters
  /// with marks take several characters before normalisation.
  private static final int DECOMPOSED = 4;

  public FieldValue {
    errors = List.copyOf(errors);
  }

  static FieldValue of(TextField field, @Nullable String value, String at) {
    if (value == null || CharacterValidator.areInvisible(value)) {
      var missing =
          field.isRequired()
              ? List.<ValidationError>of(new ValidationError.MissingValue(at))
              : List.<ValidationError>of();
      return new FieldValue("", missing);
    }
    var length = characters(value);
    if (length > (long) field.limit() * DECOMPOSED) {
      return new FieldValue("", List.of(new ValidationError.TooLong(at, field.limit(), length)));
    }
    var text = field.normal(value);
    var flaws = new ArrayList<ValidationError>();
    if (characters(text) > field.limit()) {
      flaws.add(new ValidationError.TooLong(at, field.limit(), characters(text)));
    }
    flaws.addAll(CharacterValidator.errorsOf(value, field.hasLines(), at));
    flaws.addAll(TemplatePlaceholders.errorsOf(value, at));
    return new FieldValue(text, flaws);
  }

  /// Returns the text if it has no errors, or the errors.
  public Validated<String> validated() {
    return errors.isEmpty() ? new Validated.Valid<>(text) : new Validated.Invalid<>(errors);
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
