package dk.blogstafet.newsletter.outbox;

import dk.blogstafet.mail.Outbox;
import dk.blogstafet.mail.OutboxWorker;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Processes the outbox tasks of newsletters. An email counts before it is sent: if the outcome is
/// unknown, another may be sent, and both count.
public final class OutboxProcessor extends OutboxWorker<OutboxTask> {
  private final MailPlanner planner;

  public OutboxProcessor(Outbox<OutboxTask> outbox, MailPlanner mailPlanner, Clock clock) {
    super(outbox, clock);
    this.planner = mailPlanner;
  }

  /// Returns the email to send for a task, already counted; empty if there is none, and then the
  /// task is completed.
  ///
  /// @param relays all relays
  public Optional<MailInstruction> plan(OutboxTask taken, List<RelayId> relays) {
    var instruction = OptimisticRetry.until(() -> planner.attempt(taken, relays, now()));
    if (instruction.isEmpty()) {
      complete(taken);
    }
    return instruction;
  }

  /// Records the outcome of sending an email.
  public void recordOutcome(MailInstruction instruction, SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Accepted _, SendOutcome.Rejected _, SendOutcome.OutcomeUnknown _ -> {}
      case SendOutcome.Blocked _, SendOutcome.Throttled _, SendOutcome.Unavailable _ ->
          planner.uncount(instruction);
    }
    settle(instruction.task(), outcome);
  }
}
