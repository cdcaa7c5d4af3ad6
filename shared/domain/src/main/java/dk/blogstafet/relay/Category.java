package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.TextNormalizer;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A category of a relay, such as Ledelse or Velfærd. A relay cannot have two categories with the
/// same slug.
public record Category(String name) {
  public Category {
    TextField.CATEGORY.require(name);
    if (Slug.of(name).isEmpty()) {
      throw new IllegalArgumentException("A category needs a letter or a digit: " + name);
    }
  }

  /// Returns the error in a category name, if any; `at` is the field's path.
  public static Optional<ValidationError> errorOf(@Nullable String name, String at) {
    var read = TextField.CATEGORY.read(name, at);
    return read.errors().isEmpty() && Slug.of(read.text()).isEmpty()
        ? Optional.of(new ValidationError.MalformedValue(at, ValidationError.ValueFormat.NAME))
        : read.errors().stream().findFirst();
  }

  /// Returns whether a name is this category's name, in any Unicode normal form.
  public boolean isNamed(String other) {
    return TextNormalizer.line(name).equals(TextNormalizer.line(other));
  }

  /// Returns the category's name in addresses.
  public String slug() {
    return Slug.of(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
