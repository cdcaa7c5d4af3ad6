package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import java.util.Optional;

/// Identifies an issue: there is one for each relay and period, and one for each correction that is
/// mailed.
public record IssueKey(RelayId relay, IssueId id) {
  /// Returns the frequency of the readers who get the issue; empty if it mails a correction, which
  /// readers of every frequency get.
  public Optional<MailFrequency> frequency() {
    return switch (id.period()) {
      case DAY -> Optional.of(MailFrequency.EACH);
      case WEEK -> Optional.of(MailFrequency.WEEKLY);
      case MONTH -> Optional.of(MailFrequency.MONTHLY);
      case CORRECTION -> Optional.empty();
    };
  }

  /// Returns whether the issue mails a correction.
  public boolean isCorrection() {
    return frequency().isEmpty();
  }

  @Override
  public String toString() {
    return relay + "/" + id;
  }
}
