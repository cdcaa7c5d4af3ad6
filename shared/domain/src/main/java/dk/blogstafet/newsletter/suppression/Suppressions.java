package dk.blogstafet.newsletter.suppression;

import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Suppression;
import java.util.List;
import java.util.Optional;

/// The suppression log, stored apart from the table: after the table is restored to an earlier
/// time, later suppressions remain in force. Entries are added and never changed.
public interface Suppressions {
  /// Adds an entry; does nothing if it exists.
  void add(Suppression suppression);

  /// Returns the suppressions of one mailbox, in no particular order.
  List<Suppression> of(SubscriberId who);

  /// Returns the suppressions of mailboxes whose ids are between two ids, both included, in order
  /// of their text.
  List<Suppression> between(SubscriberId first, SubscriberId last);

  /// Returns a page of the whole log.
  ///
  /// @param after the end of the previous page; empty for the first
  SuppressionPage all(Optional<String> after);

  /// Some entries, and where the next page starts; empty after the last.
  record SuppressionPage(List<Suppression> lines, Optional<String> next) {
    public SuppressionPage {
      lines = List.copyOf(lines);
    }
  }
}
