package dk.blogstafet.newsletter.issue.editing;

import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.SubscriptionIterator;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.cutting.AudienceRule;
import java.util.Optional;

/// The number of an issue's readers.
///
/// @param more whether there may be more: not every subscription was looked at
public record AudienceEstimate(int readers, boolean more) {
  /// The maximum number of subscriptions that are looked at, for an answer within seconds.
  static final int SUBSCRIPTIONS = 10_000;

  /// As many for a correction, each of which is looked up in up to some 80 ledgers.
  private static final int LOOKED_UP = 1_000;

  /// Returns the readers of an issue as they were collected; before that, counts who would get it.
  static AudienceEstimate of(Issue issue, Subscribers subscribers, AudienceRule rule) {
    return issue.audience().isComplete() || issue.state().isFinal()
        ? new AudienceEstimate(issue.audience().readers(), false)
        : counted(issue, subscribers, rule);
  }

  private static AudienceEstimate counted(Issue issue, Subscribers subscribers, AudienceRule rule) {
    var isReader = rule.of(issue, Optional.empty());
    var all = new SubscriptionIterator(subscribers, issue.key().relay());
    var readers = 0;
    var most = issue.key().isCorrection() ? LOOKED_UP : SUBSCRIPTIONS;
    for (var seen = 0; seen < most && all.hasNext(); seen++) {
      readers += isReader.test(all.next()) ? 1 : 0;
    }
    return new AudienceEstimate(readers, all.hasNext());
  }
}
