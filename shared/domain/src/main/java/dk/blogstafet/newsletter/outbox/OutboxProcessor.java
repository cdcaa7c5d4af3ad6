package dk.blogstafet.newsletter.outbox;

import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.mail.SendRetry;
import dk.blogstafet.newsletter.Outbox;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Leases each outbox task to one worker at a time and records its result. An email counts before
/// it is sent: if the outcome is unknown, another may be sent, and both count.
public final class OutboxProcessor {
  private final Outbox outbox;
  private final MailPlanner planner;
  private final Clock clock;

  public OutboxProcessor(Outbox outbox, MailPlanner mailPlanner, Clock clock) {
    this.outbox = outbox;
    this.planner = mailPlanner;
    this.clock = clock;
  }

  /// Returns the names of due tasks. Tasks without an email come first, because they can be done
  /// even if sending is impossible.
  public List<String> due(int limit) {
    return outbox.due(now(), limit).stream()
        .sorted(Comparator.comparing(it -> it.kind() != OutboxTask.TaskKind.ERASE))
        .map(OutboxTask::name)
        .toList();
  }

  /// Leases a task, if it is due and not leased.
  public Optional<OutboxTask> lease(String name) {
    var now = now();
    return outbox.find(name).filter(it -> !it.due().isAfter(now)).flatMap(seen -> lease(seen, now));
  }

  private Optional<OutboxTask> lease(OutboxTask seen, Instant now) {
    var taken = seen.leased(UUID.randomUUID().toString(), now.plus(SendRetry.LEASE));
    return outbox.replace(seen, taken) ? Optional.of(taken) : Optional.empty();
  }

  /// Returns the email to send for a task, already counted; empty if there is none, and then the
  /// task is completed.
  ///
  /// @param relays all relays
  public Optional<MailInstruction> plan(OutboxTask taken, List<RelayId> relays) {
    var instruction = OptimisticRetry.until(() -> planner.attempt(taken, relays, now()));
    if (instruction.isEmpty()) {
      outbox.remove(taken);
    }
    return instruction;
  }

  /// Records the outcome of sending an email.
  public void recordOutcome(MailInstruction instruction, SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Accepted _, SendOutcome.Rejected _ -> outbox.remove(instruction.task());
      case SendOutcome.OutcomeUnknown _ -> later(instruction.task());
      case SendOutcome.Blocked _, SendOutcome.Throttled _ -> {
        planner.uncount(instruction);
        untried(instruction.task());
      }
      case SendOutcome.Unavailable _ -> {
        planner.uncount(instruction);
        later(instruction.task());
      }
    }
  }

  /// Completes a task without an email.
  public void complete(OutboxTask taken) {
    outbox.remove(taken);
  }

  private void later(OutboxTask taken) {
    outbox.replace(taken, taken.postponed(now().plus(SendRetry.afterFailure(taken.attempts()))));
  }

  /// Postpones a task without counting the attempt.
  private void untried(OutboxTask taken) {
    var when = now().plus(SendRetry.whileBlocked(taken.made(), now()));
    outbox.replace(taken, taken.withoutAttempt(when));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
