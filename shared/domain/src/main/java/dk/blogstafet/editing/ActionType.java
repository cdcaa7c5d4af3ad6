package dk.blogstafet.editing;

import dk.blogstafet.relay.PostChange;
import java.util.Locale;

/// The actions of editors.
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
  REVOKE_KEY,
  INVITE_EDITOR,
  ADMIT_DEVICE,
  RENEW_DEVICE,
  REVOKE_EDITOR,
  REVOKE_PASSKEY,
  CANCEL_INVITATION,
  HOLD_ISSUE,
  RELEASE_ISSUE,
  PAUSE_ISSUE,
  STOP_ISSUE,
  TEST_ISSUE,
  MAIL_CORRECTION,
  SET_MAILING,
  RELEASE_MAILING,
  STORE_PICTURE,
  SHOW_READER,
  UNSUBSCRIBE_READER,
  ERASE_READER,
  IMPORT_READERS,
  EXPORT_READERS,
  REGISTER_REPLY,
  ACCEPT_REPLY,
  REFUSE_REPLY,
  PUBLISH_REPLY,
  WITHDRAW_REPLY,
  INVITE_AUTHOR,
  COMMENT_TURN,
  REQUEST_CHANGES,
  APPROVE_TURN,
  SCHEDULE_TURN,
  PUBLISH_TURN,
  LINK_TURN,
  CANCEL_TURN,
  TAKE_OVER_TURN,
  REMIND_AUTHOR,
  WRITE_TURN;

  /// Returns the name in JSON and in the audit log, such as `open-relay`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns whether the action is about a turn, whose number is the result's name.
  public boolean concernsTurn() {
    return compareTo(INVITE_AUTHOR) >= 0;
  }

  /// Returns whether the action is about a reader, whose keyed code is the result's name.
  public boolean concernsReader() {
    return this == SHOW_READER || this == UNSUBSCRIBE_READER || this == ERASE_READER;
  }

  /// Returns the action of a post change.
  public static ActionType of(PostChange change) {
    return switch (change) {
      case PostChange.Add _ -> PUBLISH;
      case PostChange.Correct _ -> CORRECT;
      case PostChange.Withdraw _ -> WITHDRAW;
      case PostChange.Restore _ -> RESTORE;
      case PostChange.Purge _ -> PURGE;
    };
  }

  /// Returns the action with this name.
  ///
  /// @throws IllegalArgumentException if there is none
  public static ActionType of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
