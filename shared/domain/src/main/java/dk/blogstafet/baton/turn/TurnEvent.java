package dk.blogstafet.baton.turn;

import java.time.Instant;

/// An entry of a turn's log: who did what and when.
///
/// @param by an editor's name, `author` or `clock`
/// @param hash of the content that it concerns; empty if it concerns none
/// @param reason that an editor gave; may be empty
public record TurnEvent(TurnAction action, Instant at, String by, String hash, String reason) {
  public static final String AUTHOR = "author";
  public static final String CLOCK = "clock";

  /// Creates an entry without a text and without a reason.
  public static TurnEvent of(TurnAction action, Instant at, String by) {
    return new TurnEvent(action, at, by, "", "");
  }

  /// Returns the entry without the reason, which may be about the author.
  public TurnEvent withoutReason() {
    return new TurnEvent(action, at, by, hash, "");
  }
}
