package dk.blogstafet.relay;

/// One of a relay's own categories, such as Ledelse or Velfærd. Two names with one slug are one
/// category to an address, so a relay can't have both.
public record Category(String name) {
  public Category {
    Field.CATEGORY.require(name);
    if (Slug.of(name).isEmpty()) {
      throw new IllegalArgumentException("A category needs a letter or a digit: " + name);
    }
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
