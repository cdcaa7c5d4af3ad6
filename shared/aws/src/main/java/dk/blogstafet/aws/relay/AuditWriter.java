package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.RelayChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Adds what else belongs to a change to its transaction: audit data, or a turn.
public interface AuditWriter {
  /// Adds nothing, for unsigned changes: those made by operators.
  AuditWriter NONE =
      new AuditWriter() {
        @Override
        public Optional<RelayChange.ChangeCause> cause() {
          return Optional.empty();
        }

        @Override
        public void record(GuardedTransaction transaction, Supplier<SignedChange> change) {}
      };

  /// Returns the request that caused the change, if there is one.
  Optional<RelayChange.ChangeCause> cause();

  /// Adds what the audit log records of the change.
  void record(GuardedTransaction transaction, Supplier<SignedChange> change);

  /// Adds what else changes with posts.
  default void record(GuardedTransaction transaction, List<PostChange> changes) {}
}
