package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.mail.OutboxEntry;
import dk.blogstafet.mail.OutboxProgress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An outbox task: a mail of a turn to send. Its name has the turn's version that caused it, so
/// each cause has one mail.
///
/// @param cause the turn's version that the mail is about
/// @param counted the Danish date of which it is counted as a mail ([TurnMailLimiter]); empty if it
///   is not counted
public record TurnMailTask(
    TurnKey turn,
    TurnMailKind kind,
    int cause,
    Optional<LocalDate> counted,
    OutboxProgress progress)
    implements OutboxEntry<TurnMailTask> {
  /// Creates a task that is due now.
  public static TurnMailTask of(Turn turn, TurnMailKind kind, Instant now) {
    return new TurnMailTask(
        turn.key(), kind, turn.version(), Optional.empty(), OutboxProgress.begun(now));
  }

  /// Returns the task's name: relay, turn, kind and cause.
  @Override
  public String name() {
    return turn.relay().slug() + "#" + turn.number() + "#" + kind.label() + "#" + cause;
  }

  @Override
  public TurnMailTask with(OutboxProgress then) {
    return new TurnMailTask(turn, kind, cause, counted, then);
  }

  @Override
  public boolean sendsMail() {
    return true;
  }

  /// Returns the task, counted as a mail of a date.
  public TurnMailTask countedOn(LocalDate date) {
    return new TurnMailTask(turn, kind, cause, Optional.of(date), progress);
  }
}
