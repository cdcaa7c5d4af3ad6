package dk.blogstafet.editing;

import dk.blogstafet.relay.Step;
import java.util.Locale;

/// What an editor can do.
public enum Deed {
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
  public static Deed of(Step step) {
    return switch (step) {
      case Step.Add _ -> PUBLISH;
      case Step.Correct _ -> CORRECT;
      case Step.Withdraw _ -> WITHDRAW;
      case Step.Restore _ -> RESTORE;
      case Step.Purge _ -> PURGE;
    };
  }

  /// The deed of this name.
  ///
  /// @throws IllegalArgumentException for a name of none
  public static Deed of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
