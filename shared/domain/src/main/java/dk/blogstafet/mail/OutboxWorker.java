package dk.blogstafet.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Leases each outbox task to one worker at a time, and completes or postpones it.
public abstract class OutboxWorker<T extends OutboxEntry<T>> {
  private final Outbox<T> outbox;
  private final Clock clock;

  protected OutboxWorker(Outbox<T> outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Returns the names of due tasks. Tasks without an email come first, because they can be done
  /// even if sending is impossible.
  public final List<String> due(int limit) {
    return outbox.due(now(), limit).stream()
        .sorted(Comparator.comparing(OutboxEntry::sendsMail))
        .map(OutboxEntry::name)
        .toList();
  }

  /// Leases a task, if it is due and not leased.
  public final Optional<T> lease(String name) {
    var now = now();
    return outbox.find(name).filter(it -> !it.due().isAfter(now)).flatMap(seen -> lease(seen, now));
  }

  private Optional<T> lease(T seen, Instant now) {
    return replace(seen, seen.leased(UUID.randomUUID().toString(), now.plus(SendRetry.LEASE)));
  }

  /// Completes a leased task: nothing is left to do.
  public final void complete(T taken) {
    outbox.remove(taken);
  }

  /// Completes or postpones a leased task after its email was sent or not. If the outcome is
  /// unknown, the email is sent again.
  protected final void settle(T taken, SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Accepted _, SendOutcome.Rejected _ -> complete(taken);
      case SendOutcome.OutcomeUnknown _, SendOutcome.Unavailable _ ->
          replace(taken, taken.postponed(now().plus(SendRetry.afterFailure(taken.attempts()))));
      // That was no attempt.
      case SendOutcome.Blocked _, SendOutcome.Throttled _ ->
          defer(taken, now().plus(SendRetry.whileBlocked(taken.made(), now())));
    }
  }

  /// Postpones a leased task without counting the attempt.
  protected final void defer(T taken, Instant until) {
    replace(taken, taken.withoutAttempt(until));
  }

  /// Replaces a task, unless it was changed or deleted meanwhile.
  protected final Optional<T> replace(T seen, T then) {
    return outbox.replace(seen, then) ? Optional.of(then) : Optional.empty();
  }

  protected final Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
