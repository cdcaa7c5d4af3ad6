package dk.blogstafet.editing;

import java.util.List;
import java.util.Optional;

/// The trail of what was done: lines in a chain.
public final class AuditChain {
  private AuditChain() {}

  /// The line that comes next.
  ///
  /// @param last the chain's last line so far
  public static AuditEntry next(
      Optional<AuditEntry> last, SignedAction act, ActionResult result, ContentHashes hashes) {
    return new AuditEntry(
        result.chain(),
        last.map(AuditEntry::number).orElse(0L) + 1,
        last.map(AuditEntry::hash).orElse(""),
        act.at(),
        act.key().id(),
        act.key().owner(),
        act.idempotencyKey().name(),
        result,
        hashes.before(),
        hashes.after());
  }

  /// Checks a chain from its first line on.
  ///
  /// @return the number of the first line that doesn't follow from those before it; empty if all
  ///   do. What was done to the last line, and lines cut off behind it, can't be seen here: compare
  ///   its hash with one kept elsewhere.
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
