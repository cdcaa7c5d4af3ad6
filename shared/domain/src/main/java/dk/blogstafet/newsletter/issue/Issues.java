package dk.blogstafet.newsletter.issue;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores issues, their batches and the ledger. Reads are strongly consistent.
public interface Issues {
  /// Returns the name of this store, which a restored copy doesn't have.
  String origin();

  /// Returns the state of all newsletters and the issues that are not final.
  MailingOverview overview();

  /// Returns an issue.
  Optional<Issue> find(IssueKey issue);

  /// Returns a relay's issues, the latest due first.
  List<Issue> newest(RelayId relay, int limit);

  /// Stores a change.
  ///
  /// @return false if any of it was changed concurrently; nothing was stored
  boolean update(IssueUpdate update);

  /// Returns a batch of an issue. One whose readers have no outcome [IssueBatch#TERM] after it was
  /// stored is deleted.
  Optional<IssueBatch> batch(IssueKey issue, int number);

  /// Returns a line of the ledger.
  Optional<DeliveryRecord> line(LedgerKey key);

  /// Returns the lines of a batch, in order of their places.
  List<DeliveryRecord> lines(IssueKey issue, int batch);

  /// Adds a line to the ledger.
  ///
  /// @return false if another line is there; it is kept
  boolean add(DeliveryRecord line);

  /// Makes a process the only sender until a time. The sender can prolong its own lease.
  ///
  /// @return false if another process is the sender
  boolean leaseSender(String owner, Instant now, Instant until);
}
