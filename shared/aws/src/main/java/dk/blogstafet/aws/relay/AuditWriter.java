package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.relay.RelayChange;
import java.util.Optional;
import java.util.function.Supplier;

/// Adds audit data to a change's transaction.
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
}
