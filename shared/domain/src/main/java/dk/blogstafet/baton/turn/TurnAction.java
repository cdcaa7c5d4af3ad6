package dk.blogstafet.baton.turn;

import java.util.Locale;

/// What happened in a turn, for its log.
public enum TurnAction {
  INVITE,
  REMIND,
  ACCEPT,
  BEGIN,
  DECLINE,
  RETURN,
  POSTPONE,
  SUBMIT,
  RECALL,
  COMMENT,
  TAKE_PROPOSAL,
  REQUEST_CHANGES,
  APPROVE,
  AUTHOR_APPROVE,
  SCHEDULE,
  UNSCHEDULE,
  PUBLISH,
  NOMINATE,
  CLOSE,
  CANCEL,
  TAKE_OVER,
  NEW_LINK,
  ERASE,
  BOUNCE,
  COMPLAIN,
  WRITE;

  /// Returns the name in JSON and in rows, such as `request-changes`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns the action with this name.
  ///
  /// @throws IllegalArgumentException if there is none
  public static TurnAction of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
