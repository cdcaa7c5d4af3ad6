package dk.blogstafet.relay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field's value on its way in, from wherever it comes: in the form in which it is stored, and
/// everything that is wrong with it.
///
/// @param text in NFC, with LF between lines and no white space around; empty where nothing was
///   handed in
public record FieldText(String text, List<Flaw> flaws) {
  /// How many times its limit a value may have characters and still be read: letters with marks
  /// take more of them before they are normalised.
  private static final int DECOMPOSED = 4;

  public FieldText {
    flaws = List.copyOf(flaws);
  }

  static FieldText of(Field field, @Nullable String value, String at) {
    if (value == null || Characters.areInvisible(value)) {
      var missing = field.isRequired() ? List.<Flaw>of(new Flaw.Missing(at)) : List.<Flaw>of();
      return new FieldText("", missing);
    }
    var length = characters(value);
    if (length > (long) field.limit() * DECOMPOSED) {
      return new FieldText("", List.of(new Flaw.TooLong(at, field.limit(), length)));
    }
    var text = field.normal(value);
    var flaws = new ArrayList<Flaw>();
    if (characters(text) > field.limit()) {
      flaws.add(new Flaw.TooLong(at, field.limit(), characters(text)));
    }
    flaws.addAll(Characters.flawsOf(value, field.hasLines(), at));
    flaws.addAll(Placeholders.flawsOf(value, at));
    return new FieldText(text, flaws);
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
