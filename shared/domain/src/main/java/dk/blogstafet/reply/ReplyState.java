package dk.blogstafet.reply;

import java.util.Locale;

/// How far a case is.
public enum ReplyState {
  /// No one has decided.
  OPEN,
  /// The reply is to be published.
  ACCEPTED,
  /// The reply is published.
  PUBLISHED,
  /// The reply is refused, by a letter with reasons.
  REFUSED,
  /// The request was taken back, or was registered by mistake.
  WITHDRAWN;

  /// Returns the name in rows and in JSON.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the state with this name.
  ///
  /// @throws IllegalArgumentException if there is none
  public static ReplyState of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /// Returns whether the editors have something to do.
  public boolean isWaiting() {
    return this == OPEN || this == ACCEPTED;
  }
}
