package dk.blogstafet.editing.key;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The actions that a key can allow. New ones come last: a key's hash has them in this order.
public enum KeyScope {
  /// Publish posts.
  PUBLISH,
  /// Correct posts.
  CORRECT,
  /// Withdraw and restore posts.
  WITHDRAW,
  /// Change a relay's description; with a grant for all relays also open relays and change the
  /// site's description.
  RELAY,
  /// Add and revoke keys.
  KEYS,
  /// Preview, hold, release, pause and stop newsletter issues; with a grant for all relays also
  /// release newsletters after a restore.
  NEWSLETTER,
  /// Invite authors, review their texts and pass the baton.
  INVITE,
  /// Import and export lists of readers; with a grant for all relays also see what is stored about
  /// a reader, end the reader's newsletters, and erase the reader.
  READERS;

  /// Returns the name in JSON.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the scope with this name.
  public static Optional<KeyScope> of(String label) {
    return Arrays.stream(values()).filter(scope -> scope.label().equals(label)).findFirst();
  }
}
