package dk.blogstafet.baton.mail;

import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.turn.TurnDates;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.mail.OutboxWorker;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.relay.DanishTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Processes the outbox tasks of turns.
public final class TurnOutboxProcessor extends OutboxWorker<TurnMailTask> {
  /// How often a mail may be sent if each outcome is unknown.
  static final int UNKNOWN = 3;

  private final TurnMailPlanner planner;
  private final TurnMailLimiter limiter;
  private final Clock clock;

  public TurnOutboxProcessor(
      Outbox<TurnMailTask> outbox, TurnMailPlanner planner, TurnMailLimiter limiter, Clock clock) {
    super(outbox, clock);
    this.planner = planner;
    this.limiter = limiter;
    this.clock = clock;
  }

  /// Returns the mail to send for a task, counted; empty if there is none, and then the task is
  /// completed, or if the day's mails are used up, and then it waits until the next morning.
  public Optional<TurnMailInstruction> plan(TurnMailTask taken) {
    var instruction = planner.plan(taken);
    if (instruction.isEmpty()) {
      complete(taken);
    }
    return instruction.flatMap(it -> count(taken, it));
  }

  /// A task that is retried on the same day is counted once.
  private Optional<TurnMailInstruction> count(TurnMailTask taken, TurnMailInstruction mail) {
    if (taken.counted().equals(Optional.of(today()))) {
      return Optional.of(mail);
    }
    if (limiter.admit(mail, today())) {
      return replace(taken, taken.countedOn(today())).map(mail::of);
    }
    defer(taken, TurnDates.morning(today().plusDays(1)));
    return Optional.empty();
  }

  /// Records the outcome of sending a mail. If it is unknown, the mail is sent again, but not more
  /// than [#UNKNOWN] times in all.
  public void recordOutcome(TurnMailInstruction mail, SendOutcome outcome) {
    var task = mail.task();
    if (outcome instanceof SendOutcome.OutcomeUnknown && task.attempts() >= UNKNOWN) {
      complete(task);
    } else {
      settle(task, outcome);
    }
  }

  private LocalDate today() {
    return DanishTime.today(clock);
  }
}
