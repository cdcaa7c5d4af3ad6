package dk.blogstafet.aws;

import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import java.util.List;
import java.util.Optional;

/// Adds audit data to a change's transaction.
interface AuditWriter {
  /// Adds nothing.
  AuditWriter NONE = new UnsignedAuditWriter();

  /// Returns the request that caused the change, if there is one.
  Optional<RelayChange.ChangeCause> cause();

  void open(GuardedTransaction transaction, RelaySnapshot then);

  void describe(GuardedTransaction transaction, RelaySnapshot seen, RelaySnapshot then);

  void describe(GuardedTransaction transaction, Revision seen, Site updated);

  void record(GuardedTransaction transaction, RelaySnapshot then, List<PostChange> changes);

  /// For unsigned changes: those made by operators.
  final class UnsignedAuditWriter implements AuditWriter {
    @Override
    public Optional<RelayChange.ChangeCause> cause() {
      return Optional.empty();
    }

    @Override
    public void open(GuardedTransaction transaction, RelaySnapshot then) {}

    @Override
    public void describe(GuardedTransaction transaction, RelaySnapshot seen, RelaySnapshot then) {}

    @Override
    public void describe(GuardedTransaction transaction, Revision seen, Site updated) {}

    @Override
    public void record(
        GuardedTransaction transaction, RelaySnapshot then, List<PostChange> changes) {}
  }
}
