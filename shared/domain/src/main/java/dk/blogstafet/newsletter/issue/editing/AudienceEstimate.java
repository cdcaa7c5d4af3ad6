package dk.blogstafet.newsletter.issue.editing;

import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.SubscriptionIterator;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.cutting.AudienceCollector;

/// The number of an issue's readers.
///
/// @param more whether there may be more: not every subscription was looked at
public record AudienceEstimate(int readers, boolean more) {
  /// The maximum number of subscriptions that are looked at, for an answer within seconds.
  static final int SUBSCRIPTIONS = 10_000;

  /// Returns the readers of an issue as they were collected; before that, counts who would get it.
  static AudienceEstimate of(Issue issue, Subscribers subscribers) {
    return issue.audience().isComplete() || issue.state().isFinal()
        ? new AudienceEstimate(issue.audience().readers(), false)
        : counted(issue, subscribers);
  }

  private static AudienceEstimate counted(Issue issue, Subscribers subscribers) {
    var all = new SubscriptionIterator(subscribers, issue.key().relay());
    var readers = 0;
    for (var seen = 0; seen < SUBSCRIPTIONS && all.hasNext(); seen++) {
      readers += AudienceCollector.isReader(all.next(), issue) ? 1 : 0;
    }
    return new AudienceEstimate(readers, all.hasNext());
  }
}
