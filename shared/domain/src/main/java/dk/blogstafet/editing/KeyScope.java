package dk.blogstafet.editing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a key may be allowed to do.
public enum KeyScope {
  /// Publish posts.
  PUBLISH,
  /// Correct posts.
  CORRECT,
  /// Withdraw posts and bring them back.
  WITHDRAW,
  /// Describe a relay; with reach over all relays also open them, and describe the site.
  RELAY,
  /// Add and revoke keys.
  KEYS;

  /// Its name in JSON.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The scope of this name.
  public static Optional<KeyScope> of(String label) {
    return Arrays.stream(values()).filter(scope -> scope.label().equals(label)).findFirst();
  }
}
