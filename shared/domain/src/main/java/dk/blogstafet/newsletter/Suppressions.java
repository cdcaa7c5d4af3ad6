package dk.blogstafet.newsletter;

import java.util.List;
import java.util.Optional;

/// The log of suppressions, kept apart from the table: when that is restored to an earlier moment,
/// what came later still holds. Lines are added and never changed.
public interface Suppressions {
  /// Adds a line; does nothing where it is there already.
  void add(Suppression suppression);

  /// What is known of one mailbox, in no particular order.
  List<Suppression> of(SubscriberId who);

  /// A part of the whole log.
  ///
  /// @param after where the last part ended; empty for the first
  SuppressionPage all(Optional<String> after);

  /// Some lines, and where the next part begins; empty after the last.
  record SuppressionPage(List<Suppression> lines, Optional<String> next) {
    public SuppressionPage {
      lines = List.copyOf(lines);
    }
  }
}
