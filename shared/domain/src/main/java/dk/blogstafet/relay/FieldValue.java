package dk.blogstafet.relay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field's value on its way in, from wherever it comes: in the form in which it is stored, and
/// everything that is wrong with it.
///
/// @param text in NFC, with LF between lines and no white space around; empty where nothing was
///   handed in
public record FieldValue(String text, List<ValidationError> errors) {
  /// How many times its limit a value may have characters and still be read: letters with marks
  /// take more of them before they are normalised.
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
    flaws.addAll(CharacterValidator.flawsOf(value, field.hasLines(), at));
    flaws.addAll(TemplatePlaceholders.flawsOf(value, at));
    return new FieldValue(text, flaws);
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
