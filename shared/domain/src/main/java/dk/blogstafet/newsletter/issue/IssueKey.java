package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;

/// Identifies an issue: there is one for each relay and period.
public record IssueKey(RelayId relay, IssueId id) {
  /// Returns the frequency of the readers who get the issue.
  public MailFrequency frequency() {
    return switch (id.period()) {
      case DAY -> MailFrequency.EACH;
      case WEEK -> MailFrequency.WEEKLY;
      case MONTH -> MailFrequency.MONTHLY;
    };
  }

  @Override
  public String toString() {
    return relay + "/" + id;
  }
}
