package dk.blogstafet.relay;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One of a relay's own categories, such as Ledelse or Velfærd. Two names with one slug are one
/// category to an address, so a relay can't have both.
public record Category(String name) {
  public Category {
    TextField.CATEGORY.require(name);
    if (Slug.of(name).isEmpty()) {
      throw new IllegalArgumentException("A category needs a letter or a digit: " + name);
    }
  }

  /// What is wrong with a category's name, if anything; `at` says where it stands.
  public static Optional<ValidationError> flawOf(@Nullable String name, String at) {
    var read = TextField.CATEGORY.read(name, at);
    return read.errors().isEmpty() && Slug.of(read.text()).isEmpty()
        ? Optional.of(new ValidationError.MalformedValue(at, ValidationError.ValueFormat.NAME))
        : read.errors().stream().findFirst();
  }

  /// Whether a name is this category's, however its letters are composed.
  boolean isNamed(String other) {
    return TextNormalizer.line(name).equals(TextNormalizer.line(other));
  }

  /// The category's name in addresses.
  public String slug() {
    return Slug.of(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
