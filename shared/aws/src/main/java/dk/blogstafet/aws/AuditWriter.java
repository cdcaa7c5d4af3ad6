package dk.blogstafet.aws;

import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import java.util.List;
import java.util.Optional;

/// Adds to a change's transaction what else is to be kept of it.
interface AuditWriter {
  /// Keeps nothing.
  AuditWriter NONE = new UnsignedAuditWriter();

  /// The request that it comes with, if it comes with one.
  Optional<RelayChange.ChangeCause> cause();

  void open(GuardedTransaction transaction, RelaySnapshot then);

  void describe(GuardedTransaction transaction, RelaySnapshot seen, RelaySnapshot then);

  void describe(GuardedTransaction transaction, Revision seen, Site anew);

  void record(GuardedTransaction transaction, RelaySnapshot then, List<PostChange> changes);

  /// For changes that nobody signs: the operators' own.
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
    public void describe(GuardedTransaction transaction, Revision seen, Site anew) {}

    @Override
    public void record(
        GuardedTransaction transaction, RelaySnapshot then, List<PostChange> changes) {}
  }
}
