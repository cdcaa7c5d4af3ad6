package dk.blogstafet.newsletter.vault;

/// What a wrapped key is for. Whoever unwraps says which, so that a function can be given the one
/// and not the other.
public enum KeyUse {
  /// To name addresses and sign links.
  NAME("name"),
  /// To open sealed addresses.
  OPEN("open");

  private final String label;

  KeyUse(String label) {
    this.label = label;
  }

  /// Its name where keys are wrapped: KMS ties rights to it.
  public String label() {
    return label;
  }
}
