package dk.blogstafet.relay;

import java.time.Instant;

/// How withdrawing a post ended.
public sealed interface Withdrawal
    permits Withdrawal.Withdrawn, Withdrawal.AlreadyWithdrawn, Refusal {
  /// The post has left the lists; its address says when and why.
  record Withdrawn(WholePost whole, String reason, Instant at, Revision revision)
      implements Withdrawal {}

  /// It was withdrawn before, then and for that reason: nothing was stored.
  record AlreadyWithdrawn(WholePost whole, String reason, Instant at) implements Withdrawal {}
}
