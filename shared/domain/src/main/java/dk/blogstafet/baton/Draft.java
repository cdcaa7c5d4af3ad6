package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.TurnKey;
import java.time.Duration;
import java.time.Instant;

/// The text of a turn at one version.
///
/// @param version incremented by each save; 0 before the first
/// @param begun when the first save since the latest save point was made
public record Draft(TurnKey turn, int version, DraftContent content, Instant begun, Instant saved) {
  /// How much writing one save point holds at most: automatic saves within this time replace each
  /// other.
  public static final Duration SAVE_POINT = Duration.ofMinutes(5);

  /// The number of save points that are kept.
  public static final int SAVE_POINTS = 30;

  /// Returns the draft of a turn before the first save.
  public static Draft empty(TurnKey turn, Instant now) {
    return new Draft(turn, 0, DraftContent.EMPTY, now, now);
  }

  /// Returns the next version. It begins a new save point if the present one is old enough, and the
  /// present version is then kept as a save point.
  public Draft next(DraftContent then, Instant now) {
    return new Draft(turn, version + 1, then, isSavePoint(now) ? now : begun, now);
  }

  /// Returns whether this version is kept as a save point when the next one is saved.
  public boolean isSavePoint(Instant now) {
    return version > 0 && !now.isBefore(begun.plus(SAVE_POINT));
  }
}
