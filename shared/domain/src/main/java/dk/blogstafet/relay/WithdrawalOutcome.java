package dk.blogstafet.relay;

import java.time.Instant;

/// How withdrawing a post ended.
public sealed interface WithdrawalOutcome
    permits WithdrawalOutcome.Withdrawn, WithdrawalOutcome.AlreadyWithdrawn, ChangeRefusal {
  /// The post has left the lists; its address says when and why.
  record Withdrawn(Post whole, String reason, Instant at, Revision revision)
      implements WithdrawalOutcome {}

  /// It was withdrawn before, then and for that reason: nothing was stored.
  record AlreadyWithdrawn(Post whole, String reason, Instant at) implements WithdrawalOutcome {}
}
