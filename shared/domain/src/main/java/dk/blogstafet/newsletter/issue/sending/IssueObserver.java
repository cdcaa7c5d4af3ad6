package dk.blogstafet.newsletter.issue.sending;

import dk.blogstafet.newsletter.issue.DeliveryState;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.relay.ServiceErrorDetails;

/// Learns what happens while issues are sent, for logs and alarms. No reader is named.
public interface IssueObserver {
  /// A reader's mail has an outcome.
  void delivered(IssueKey issue, DeliveryState state);

  /// An issue meets an obstacle for the first time.
  ///
  /// @param answer of the mail service
  void obstructed(IssueKey issue, ServiceErrorDetails answer);

  /// An issue's mail can't be written, because of the site's description.
  void notComposed(IssueKey issue, RuntimeException cause);

  /// Every reader of an issue has an outcome.
  ///
  /// @param issue whose counts are balanced unless there is a fault
  void finished(Issue issue);
}
