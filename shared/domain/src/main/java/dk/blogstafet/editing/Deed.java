package dk.blogstafet.editing;

import java.util.Locale;

/// What an editor can do.
public enum Deed {
  PUBLISH,
  CORRECT,
  WITHDRAW,
  RESTORE,
  OPEN_RELAY,
  DESCRIBE_RELAY,
  DESCRIBE_SITE,
  ADD_KEY,
  ROTATE_KEY,
  REVOKE_KEY;

  /// Its name in JSON and in the trail, as `open-relay`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The deed of this name.
  ///
  /// @throws IllegalArgumentException for a name of none
  public static Deed of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
