package dk.blogstafet.vault;

/// The purpose of a wrapped key. Unwrapping states the purpose, so that a function can be given
/// access to one key only.
public enum KeyUse {
  /// Create ids and sign links of the newsletter.
  NAME("name"),
  /// Open sealed addresses of the newsletter.
  OPEN("open"),
  /// Create mailbox codes and sign links of turns.
  TURN_NAME("turn-name"),
  /// Open sealed addresses of invited authors.
  TURN_OPEN("turn-open");

  private final String label;

  KeyUse(String label) {
    this.label = label;
  }

  /// Returns the name of the use in key wrapping: KMS binds permissions to it.
  public String label() {
    return label;
  }
}
