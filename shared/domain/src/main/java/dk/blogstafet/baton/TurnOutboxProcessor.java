package dk.blogstafet.baton;

import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.mail.SendRetry;
import dk.blogstafet.relay.DanishTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Leases each outbox task of turns to one worker at a time and records its result.
public final class TurnOutboxProcessor {
  /// How often a mail may be sent if each outcome is unknown.
  static final int UNKNOWN = 3;

  private final TurnOutbox outbox;
  private final TurnMailPlanner planner;
  private final TurnMailLimiter limiter;
  private final Clock clock;

  public TurnOutboxProcessor(
      TurnOutbox outbox, TurnMailPlanner planner, TurnMailLimiter limiter, Clock clock) {
    this.outbox = outbox;
    this.planner = planner;
    this.limiter = limiter;
    this.clock = clock;
  }

  /// Returns the names of due tasks.
  public List<String> due(int limit) {
    return outbox.due(now(), limit).stream().map(TurnMailTask::name).toList();
  }

  /// Leases a task, if it is due and not leased.
  public Optional<TurnMailTask> lease(String name) {
    var now = now();
    return outbox.find(name).filter(it -> !it.due().isAfter(now)).flatMap(seen -> lease(seen, now));
  }

  private Optional<TurnMailTask> lease(TurnMailTask seen, Instant now) {
    var taken = seen.leased(UUID.randomUUID().toString(), now.plus(SendRetry.LEASE));
    return outbox.replace(seen, taken) ? Optional.of(taken) : Optional.empty();
  }

  /// Returns the mail to send for a task, counted; empty if there is none, and then the task is
  /// completed, or if the day's mails are used up, and then it waits until the next morning.
  public Optional<TurnMailInstruction> plan(TurnMailTask taken) {
    var instruction = planner.plan(taken);
    if (instruction.isEmpty()) {
      outbox.remove(taken);
    }
    return instruction.filter(it -> isAdmitted(taken, it));
  }

  /// A task that is retried on the same day is counted once.
  private boolean isAdmitted(TurnMailTask taken, TurnMailInstruction mail) {
    var isAdmitted = taken.counted().equals(Optional.of(today())) || limiter.admit(mail, today());
    if (!isAdmitted) {
      outbox.replace(taken, taken.withoutAttempt(TurnDates.morning(today().plusDays(1))));
    }
    return isAdmitted;
  }

  /// Records the outcome of sending a mail. If it is unknown, the mail is sent again, but not more
  /// than [#UNKNOWN] times in all.
  public void recordOutcome(TurnMailTask taken, SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Accepted _, SendOutcome.Rejected _ -> outbox.remove(taken);
      case SendOutcome.OutcomeUnknown _ -> {
        if (taken.attempts() < UNKNOWN) {
          later(taken);
        } else {
          outbox.remove(taken);
        }
      }
      case SendOutcome.Unavailable _ -> later(taken);
      case SendOutcome.Blocked _, SendOutcome.Throttled _ -> {
        var when = now().plus(SendRetry.whileBlocked(taken.made(), now()));
        outbox.replace(taken, taken.withoutAttempt(when).countedOn(today()));
      }
    }
  }

  private void later(TurnMailTask taken) {
    var when = now().plus(SendRetry.afterFailure(taken.attempts()));
    outbox.replace(taken, taken.postponed(when).countedOn(today()));
  }

  private LocalDate today() {
    return DanishTime.today(clock);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
