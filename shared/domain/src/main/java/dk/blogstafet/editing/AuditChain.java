package dk.blogstafet.editing;

import java.util.List;
import java.util.Optional;

/// The audit log as a hash chain of entries.
public final class AuditChain {
  private AuditChain() {}

  /// Returns the next entry.
  ///
  /// @param last the chain's last entry so far
  public static AuditEntry next(Optional<AuditEntry> last, SignedAction act, SignedChange change) {
    return new AuditEntry(
        change.result().chain(),
        last.map(AuditEntry::number).orElse(0L) + 1,
        last.map(AuditEntry::hash).orElse(""),
        act.at(),
        act.key().id(),
        act.key().owner(),
        act.idempotencyKey().name(),
        change.result(),
        change.before(),
        change.after());
  }

  /// Verifies a chain from its first entry.
  ///
  /// @return the number of the first entry that does not follow from its predecessors; empty if all
  ///   do. Changes of the last entry and a truncated end are not detectable here: compare the last
  ///   hash with one that is stored elsewhere.
  public static Optional<Long> firstBreak(List<AuditEntry> entries) {
    var previous = "";
    var number = 1L;
    for (var entry : entries) {
      var isNext = entry.number() == number && entry.previous().equals(previous);
      if (!isNext || !entry.chain().equals(entries.getFirst().chain())) {
        return Optional.of(number);
      }
      previous = entry.hash();
      number++;
    }
    return Optional.empty();
  }
}
