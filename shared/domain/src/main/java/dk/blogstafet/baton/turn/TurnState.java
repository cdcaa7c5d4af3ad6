package dk.blogstafet.baton.turn;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The state of a turn.
public enum TurnState {
  /// The author has not answered.
  INVITED,
  /// The author has accepted and not begun to write.
  ACCEPTED,
  /// The author writes.
  WRITING,
  /// The author has handed in the text.
  SUBMITTED,
  /// The editor has asked the author for changes.
  CHANGES_REQUESTED,
  /// The editor has approved the text; the author has to approve it too.
  APPROVED_BY_EDITOR,
  /// Both have approved the text.
  APPROVED_BY_AUTHOR,
  /// Both have approved the text, and it is published at a chosen time.
  SCHEDULED,
  /// The text is published. The author can hand the baton on.
  PUBLISHED,
  /// The author has handed the baton on or declined to, or the time for it is over.
  CLOSED,
  /// The author said no, or withdrew the text before it was published.
  DECLINED,
  /// The author did not answer within [TurnDates#ANSWER].
  RETURNED,
  /// An editor took the baton from the author.
  TAKEN_OVER,
  /// An editor cancelled the turn.
  CANCELLED;

  private static final Set<TurnState> WRITABLE = EnumSet.of(ACCEPTED, WRITING, CHANGES_REQUESTED);
  private static final Set<TurnState> SUBMITTED_STATES =
      EnumSet.of(SUBMITTED, APPROVED_BY_EDITOR, APPROVED_BY_AUTHOR, SCHEDULED);
  private static final Set<TurnState> OVER =
      EnumSet.of(CLOSED, DECLINED, RETURNED, TAKEN_OVER, CANCELLED);

  /// Returns the name in JSON and in rows, such as `changes-requested`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns the state with this name.
  ///
  /// @throws IllegalArgumentException if there is none
  public static TurnState of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// Returns whether the author can change the text.
  public boolean isWritable() {
    return WRITABLE.contains(this);
  }

  /// Returns whether the text is with the editors, and not published.
  public boolean isSubmitted() {
    return SUBMITTED_STATES.contains(this);
  }

  /// Returns whether the turn is over: its link does nothing more.
  public boolean isFinal() {
    return OVER.contains(this);
  }

  /// Returns whether the author has accepted and the text is not published.
  public boolean isBeingWritten() {
    return isWritable() || isSubmitted();
  }
}
