package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Hands out errands, one at a time to one at a time, and notes what became of them. A mail counts
/// from the moment we set out to send it: of one whose end nobody knows, another may be sent, and
/// both count.
public final class OutboxProcessor {
  /// How long whoever took an errand has it alone: longer than sending takes.
  public static final Duration HOLD = Duration.ofMinutes(2);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final int DOUBLINGS = 7;
  private static final Duration BLOCKED_PAUSE = Duration.ofMinutes(10);
  private static final int BLOCKED_PART = 4;

  private final Outbox outbox;
  private final MailPlanner planner;
  private final Clock clock;

  public OutboxProcessor(Outbox outbox, MailPlanner mailPlanner, Clock clock) {
    this.outbox = outbox;
    this.planner = mailPlanner;
    this.clock = clock;
  }

  /// Names of errands that are due. What needs no mail comes first: that can be done though none
  /// goes.
  public List<String> due(int limit) {
    return outbox.due(now(), limit).stream()
        .sorted(Comparator.comparing(it -> it.kind() != OutboxTask.TaskKind.ERASE))
        .map(OutboxTask::name)
        .toList();
  }

  /// Takes an errand, if it is due and nobody has it.
  public Optional<OutboxTask> take(String name) {
    var now = now();
    return outbox.find(name).filter(it -> !it.due().isAfter(now)).flatMap(seen -> take(seen, now));
  }

  private Optional<OutboxTask> take(OutboxTask seen, Instant now) {
    var taken = seen.taken(UUID.randomUUID().toString(), now.plus(HOLD));
    return outbox.replace(seen, taken) ? Optional.of(taken) : Optional.empty();
  }

  /// What to send for an errand, counted already; empty where nothing is to be sent, and then the
  /// errand is done.
  ///
  /// @param relays all there are
  public Optional<MailInstruction> order(OutboxTask taken, List<RelayId> relays) {
    var instruction = ContentionRetry.until(() -> planner.attempt(taken, relays, now()));
    if (instruction.isEmpty()) {
      outbox.remove(taken);
    }
    return instruction;
  }

  /// Notes what became of a mail.
  public void note(MailInstruction instruction, SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Accepted _, SendOutcome.Rejected _ -> outbox.remove(instruction.task());
      case SendOutcome.OutcomeUnknown _ -> later(instruction.task());
      case SendOutcome.Blocked _ -> {
        planner.takeBack(instruction);
        untried(instruction.task());
      }
      case SendOutcome.Unavailable _ -> {
        planner.takeBack(instruction);
        later(instruction.task());
      }
    }
  }

  /// Notes that an errand without a mail is done.
  public void done(OutboxTask taken) {
    outbox.remove(taken);
  }

  private void later(OutboxTask taken) {
    outbox.replace(taken, taken.later(now().plus(pause(taken.attempts()))));
  }

  /// The longer it waits already, the longer: so one that is held up lets others go first.
  private void untried(OutboxTask taken) {
    var pause = Duration.between(taken.made(), now()).dividedBy(BLOCKED_PART);
    var least = pause.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : pause;
    var when = least.compareTo(BLOCKED_PAUSE) < 0 ? least : BLOCKED_PAUSE;
    outbox.replace(taken, taken.untried(now().plus(when)));
  }

  private static Duration pause(int attempts) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
