package dk.blogstafet.baton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An outbox task: a mail of a turn to send. Its name has the turn's version that caused it, so
/// each cause has one mail.
///
/// @param cause the turn's version that the mail is about
/// @param due when to send it; while leased, when the lease expires
/// @param attempts the number of attempts so far
/// @param owner of the lease; empty if not leased
/// @param counted the Danish date of which it is counted as a mail ([TurnMailLimiter]); empty if it
///   is not counted
public record TurnMailTask(
    TurnKey turn,
    TurnMailKind kind,
    int cause,
    Instant made,
    Instant due,
    int attempts,
    String owner,
    Optional<LocalDate> counted) {
  /// Creates a task that is due now.
  public static TurnMailTask of(Turn turn, TurnMailKind kind, Instant now) {
    return new TurnMailTask(turn.key(), kind, turn.version(), now, now, 0, "", Optional.empty());
  }

  /// Returns the task's name: relay, turn, kind and cause.
  public String name() {
    return turn.relay().slug() + "#" + turn.number() + "#" + kind.label() + "#" + cause;
  }

  /// Returns the task leased to a worker until a time.
  public TurnMailTask leased(String by, Instant until) {
    return new TurnMailTask(turn, kind, cause, made, until, attempts + 1, by, counted);
  }

  /// Returns the task, due later.
  public TurnMailTask postponed(Instant when) {
    return new TurnMailTask(turn, kind, cause, made, when, attempts, "", counted);
  }

  /// Returns the task, counted as a mail of a date.
  public TurnMailTask countedOn(LocalDate date) {
    return new TurnMailTask(turn, kind, cause, made, due, attempts, owner, Optional.of(date));
  }

  /// Returns the task without its last attempt, due later.
  public TurnMailTask withoutAttempt(Instant when) {
    return new TurnMailTask(turn, kind, cause, made, when, attempts - 1, "", counted);
  }
}
