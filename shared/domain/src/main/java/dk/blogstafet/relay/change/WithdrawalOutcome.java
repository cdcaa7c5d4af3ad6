package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Revision;
import java.time.Instant;

/// The outcome of withdrawing a post.
public sealed interface WithdrawalOutcome
    permits WithdrawalOutcome.Withdrawn, WithdrawalOutcome.AlreadyWithdrawn, ChangeRefusal {
  /// The post has left the lists; its address shows the time and reason.
  record Withdrawn(Post whole, String reason, Instant at, Revision revision)
      implements WithdrawalOutcome {}

  /// The post was already withdrawn at that time for that reason; nothing was stored.
  record AlreadyWithdrawn(Post whole, String reason, Instant at) implements WithdrawalOutcome {}
}
