package dk.blogstafet.editing;

import dk.blogstafet.relay.PostChange;
import java.util.Locale;

/// What an editor can do.
public enum ActionType {
  PUBLISH,
  CORRECT,
  WITHDRAW,
  RESTORE,
  PURGE,
  OPEN_RELAY,
  DESCRIBE_RELAY,
  DESCRIBE_SITE,
  ADD_KEY,
  CHANGE_KEY,
  ROTATE_KEY,
  REVOKE_KEY;

  /// Its name in JSON and in the trail, as `open-relay`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What was done by a step.
  public static ActionType of(PostChange change) {
    return switch (change) {
      case PostChange.Add _ -> PUBLISH;
      case PostChange.Correct _ -> CORRECT;
      case PostChange.Withdraw _ -> WITHDRAW;
      case PostChange.Restore _ -> RESTORE;
      case PostChange.Purge _ -> PURGE;
    };
  }

  /// The deed of this name.
  ///
  /// @throws IllegalArgumentException for a name of none
  public static ActionType of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
